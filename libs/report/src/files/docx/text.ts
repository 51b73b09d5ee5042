import { InternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import { piecesOf, type Rich } from '../../document/document';
import type { Reference } from '../../document/references';
import { printable } from '../printable';

/** A text as runs; what it cites stands as a small number that leads to the annex. */
export function runsOf(
  text: Rich,
  references: ReadonlyMap<number, Reference>,
  options: IRunOptions = {},
  cites: readonly number[] = [],
): ParagraphChild[] {
  const pieces = [...piecesOf(text), ...cites.map((cite) => ({ cite }))];
  return pieces.map((piece, index) => {
    if (typeof piece === 'string') return new TextRun({ ...options, text: printable(piece) });
    const { number, comma } = noteOf(piece.cite, pieces[index - 1], references);
    return new InternalHyperlink({
      anchor: `event_${number}`,
      children: [new TextRun({ text: `${comma}${number}`, superScript: true, bold: true, color: '0E6579' })],
    });
  });
}

/** The same as WordprocessingML. */
export function runsXml(
  text: Rich,
  references: ReadonlyMap<number, Reference>,
  { bold, colour }: { bold?: boolean; colour?: string } = {},
): string {
  const properties = `${bold ? '<w:b/><w:bCs/>' : ''}${colour ? `<w:color w:val="${colour}"/>` : ''}`;
  return piecesOf(text)
    .map((piece, index, pieces) => {
      if (typeof piece === 'string') return runXml(piece, properties);
      const { number, comma } = noteOf(piece.cite, pieces[index - 1], references);
      return `<w:hyperlink w:history="1" w:anchor="event_${number}">${runXml(`${comma}${number}`, NOTE)}</w:hyperlink>`;
    })
    .join('');
}

const NOTE = '<w:b/><w:bCs/><w:color w:val="0E6579"/><w:vertAlign w:val="superscript"/>';
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const runXml = (text: string, properties: string): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${printable(
    text,
  ).replace(/[&<>]/g, (sign) => ESCAPES[sign]!)}</w:t></w:r>`;

/** The number of an event that is cited; two that touch are parted by a comma. */
const noteOf = (cite: number, before: unknown, references: ReadonlyMap<number, Reference>) => ({
  number: references.get(cite)?.number ?? cite,
  comma: typeof before === 'object' ? ',' : '',
});
