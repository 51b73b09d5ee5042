import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { readContent } from './pdf-content';
import { flat, nameIn, parentTreeOf, textIn, treeOf, type Node } from './pdf-tree';

/** What is wrong with the pages of a tagged PDF: their content, links and fonts. */
export function pageFaults(pdf: PDFDocument): string[] {
  const nodes = new Map(flat(treeOf(pdf)).map((node) => [node.ref, node]));
  const parents = parentTreeOf(pdf);
  return pdf
    .getPages()
    .flatMap((page, index) =>
      [
        ...contentFaults(pdf, page, nodes, parents),
        ...linkFaults(pdf, page, nodes, parents),
        ...fontFaults(page),
      ].map((fault) => `page ${index + 1}: ${fault}`),
    );
}

function contentFaults(
  pdf: PDFDocument,
  page: PDFPage,
  nodes: ReadonlyMap<PDFRef, Node>,
  parents: ReadonlyMap<number, unknown>,
): string[] {
  const { marked, faults, shown } = readContent(streamOf(page));
  const key = page.node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber();
  const entry = parents.get(key);
  const list = entry instanceof PDFRef ? pdf.context.lookup(entry, PDFArray) : entry;
  if (!(list instanceof PDFArray)) return [...faults, 'it is not in the ParentTree'];
  if (new Set(marked).size !== marked.length) faults.push('a number of marked content stands twice');
  for (const mcid of marked) {
    const owner = nodes.get(list.get(mcid) as PDFRef);
    if (!owner) faults.push(`content ${mcid} has no element`);
    else if (!owner.content.some((one) => one.mcid === mcid && one.page === page.ref))
      faults.push(`content ${mcid} is not in its ${owner.type}`);
  }
  for (const { content, type } of nodes.values())
    for (const { page: on, mcid } of content)
      if (on === page.ref && !marked.includes(mcid))
        faults.push(`${type} holds content ${mcid}, which is not there`);
  if (shown.some((codes) => /^(?:[0-9a-f]{4})*?0000/i.test(codes))) faults.push('a sign has no glyph');
  return faults;
}

function linkFaults(
  pdf: PDFDocument,
  page: PDFPage,
  nodes: ReadonlyMap<PDFRef, Node>,
  parents: ReadonlyMap<number, unknown>,
): string[] {
  const annotations = page.node.Annots()?.asArray() ?? [];
  const faults: string[] = [];
  if (annotations.length > 0 && nameIn(page.node, 'Tabs') !== 'S')
    faults.push('Tabs do not follow the structure');
  for (const ref of annotations as PDFRef[]) {
    const dict = pdf.context.lookup(ref, PDFDict);
    if (textIn(dict, 'Contents') === '') faults.push('a link has no Contents');
    const owner = [...nodes.values()].find(({ annotations: held }) => held.includes(ref));
    if (owner?.type !== 'Link') faults.push('a link is not in a Link');
    const key = dict.lookup(PDFName.of('StructParent'));
    if (!(key instanceof PDFNumber) || parents.get(key.asNumber()) !== owner?.ref)
      faults.push('a link does not lead back to its Link');
  }
  return faults;
}

function fontFaults(page: PDFPage): string[] {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'));
  if (!(fonts instanceof PDFDict)) return [];
  return fonts.keys().flatMap((key) => {
    const font = fonts.lookup(key, PDFDict);
    const faults: string[] = [];
    const inner = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
    const descriptor = inner.lookup(PDFName.of('FontDescriptor'), PDFDict);
    if (!descriptor.has(PDFName.of('FontFile2')) && !descriptor.has(PDFName.of('FontFile3')))
      faults.push(`${nameIn(font, 'BaseFont')} is not embedded`);
    if (!font.has(PDFName.of('ToUnicode'))) faults.push(`${nameIn(font, 'BaseFont')} does not say its signs`);
    return faults;
  });
}

/** What a page draws, unpacked. */
export function streamOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, index) => contents.lookup(index)) : [contents];
  return streams
    .map((stream) =>
      stream instanceof PDFRawStream
        ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
        : '',
    )
    .join('\n');
}
