import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFDocument } from '@cantoo/pdf-lib';
import { flat, nameIn, textIn, treeOf, type Node } from './pdf-tree';

const HOLDS: Record<string, string[]> = {
  Table: ['Caption', 'THead', 'TBody'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI', 'TOC'],
  TOCI: ['Reference'],
};
const KNOWN = new Set(
  'Document Sect Div H1 H2 H3 H4 P L LI Lbl LBody TOC TOCI Reference Link Table Caption THead TBody TR TH TD Figure'.split(
    ' ',
  ),
);

/** What is wrong with the elements of a tagged PDF. */
export function structureFaults(pdf: PDFDocument): string[] {
  const roots = treeOf(pdf);
  const nodes = flat(roots);
  const faults: string[] = [];
  if (roots.map(({ type }) => type).join() !== 'Document') faults.push('the root is not one Document');
  let level = 0;
  for (const node of nodes) {
    const { type, children, dict } = node;
    if (!KNOWN.has(type)) faults.push(`${type} is no type that is used here`);
    for (const child of children) {
      if (child.parent !== node.ref) faults.push(`${child.type} does not lead back to its ${type}`);
      if (HOLDS[type] && !HOLDS[type].includes(child.type)) faults.push(`${child.type} within ${type}`);
    }
    if (HOLDS[type] && node.content.length > 0) faults.push(`${type} holds content itself`);
    const heading = /^H(\d)$/.exec(type);
    if (heading) {
      const next = Number(heading[1]);
      if (next > level + 1) faults.push(`H${next} follows H${level}`);
      level = next;
    }
    if (type === 'Table') faults.push(...tableFaults(node));
    if (type === 'Figure') {
      if (textIn(dict, 'Alt').trim() === '') faults.push('a Figure has no Alt');
      if (!attribute(dict, 'BBox')) faults.push('a Figure has no BBox');
    }
  }
  if (!nodes.some(({ type }) => type === 'H1')) faults.push('there is no H1');
  return faults;
}

function tableFaults(table: Node): string[] {
  const faults: string[] = [];
  const rows = flat([table]).filter(({ type }) => type === 'TR');
  const [head] = rows;
  if (!head || head.children.some(({ type }) => type !== 'TH')) faults.push('a Table has no head');
  if (table.children[0]?.type !== 'Caption') faults.push('a Table does not begin with its Caption');
  for (const { children } of rows) {
    const wide = children.reduce((sum, { dict }) => sum + (numberAttribute(dict, 'ColSpan') ?? 1), 0);
    if (wide !== head?.children.length) faults.push('a TR has other cells than its head');
    for (const { type, dict } of children)
      if (type === 'TH' && !['Row', 'Column'].includes(attribute(dict, 'Scope') ?? ''))
        faults.push('a TH has no Scope');
  }
  return faults;
}

function numberAttribute(dict: PDFDict, key: string): number | undefined {
  const attributes = dict.lookup(PDFName.of('A'));
  const value = attributes instanceof PDFDict ? attributes.lookup(PDFName.of(key)) : undefined;
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** An attribute of an element: a name, or the word "there". */
function attribute(dict: PDFDict, key: string): string | undefined {
  const attributes = dict.lookup(PDFName.of('A'));
  if (!(attributes instanceof PDFDict)) return undefined;
  return attributes.lookup(PDFName.of(key)) instanceof PDFArray ? 'there' : nameIn(attributes, key);
}
