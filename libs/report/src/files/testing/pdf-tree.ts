import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument,
} from '@cantoo/pdf-lib';

/** An element of a PDF's structure. */
export interface Node {
  type: string;
  ref: PDFRef;
  parent?: PDFRef;
  dict: PDFDict;
  children: Node[];
  /** Marked content that it holds, by page. */
  content: { page: PDFRef; mcid: number }[];
  /** Annotations that it holds. */
  annotations: PDFRef[];
}

/** The elements under the root of the structure. */
export function treeOf(pdf: PDFDocument): Node[] {
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  return kidsOf(root).flatMap((kid) => (kid instanceof PDFRef ? [nodeOf(pdf, kid)] : []));
}

const kidsOf = (dict: PDFDict): unknown[] => {
  const kids = dict.get(PDFName.of('K'));
  if (kids instanceof PDFArray) return kids.asArray();
  return kids === undefined ? [] : [kids];
};

function nodeOf(pdf: PDFDocument, ref: PDFRef): Node {
  const dict = pdf.context.lookup(ref, PDFDict);
  const page = dict.get(PDFName.of('Pg'));
  const node: Node = {
    type: nameIn(dict, 'S'),
    ref,
    dict,
    children: [],
    content: [],
    annotations: [],
  };
  const parent = dict.get(PDFName.of('P'));
  if (parent instanceof PDFRef) node.parent = parent;
  for (const kid of kidsOf(dict)) {
    if (kid instanceof PDFNumber) node.content.push({ page: page as PDFRef, mcid: kid.asNumber() });
    else if (kid instanceof PDFRef) node.children.push(nodeOf(pdf, kid));
    else if (kid instanceof PDFDict && nameIn(kid, 'Type') === 'OBJR')
      node.annotations.push(kid.get(PDFName.of('Obj')) as PDFRef);
    else if (kid instanceof PDFDict) {
      const mcid = kid.lookup(PDFName.of('MCID'), PDFNumber).asNumber();
      node.content.push({ page: kid.get(PDFName.of('Pg')) as PDFRef, mcid });
    }
  }
  return node;
}

/** All elements, in the order in which they are read. */
export const flat = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);

export const nameIn = (dict: PDFDict, key: string): string => {
  const name = dict.lookup(PDFName.of(key));
  return name instanceof PDFName ? name.decodeText() : '';
};

export const textIn = (dict: PDFDict, key: string): string => {
  const text = dict.lookup(PDFName.of(key));
  return text instanceof PDFString || text instanceof PDFHexString ? text.decodeText() : '';
};

/** The tree that leads from content to its element: by the number of a page or an annotation. */
export function parentTreeOf(pdf: PDFDocument): Map<number, unknown> {
  const found = new Map<number, unknown>();
  const read = (dict: PDFDict): void => {
    const numbers = dict.lookup(PDFName.of('Nums'));
    if (numbers instanceof PDFArray)
      for (let place = 0; place < numbers.size(); place += 2)
        found.set(numbers.lookup(place, PDFNumber).asNumber(), numbers.get(place + 1));
    const kids = dict.lookup(PDFName.of('Kids'));
    if (kids instanceof PDFArray)
      for (let place = 0; place < kids.size(); place++) read(kids.lookup(place, PDFDict));
  };
  read(pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('ParentTree'), PDFDict));
  return found;
}
