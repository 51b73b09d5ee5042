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
  return pieces.map((piece, place) => {
    if (typeof piece === 'string') return new TextRun({ ...options, text: printable(piece) });
    const number = references.get(piece.cite)?.number ?? piece.cite;
    const comma = typeof pieces[place - 1] === 'object' ? ',' : '';
    return new InternalHyperlink({
      anchor: `event_${number}`,
      children: [new TextRun({ text: `${comma}${number}`, superScript: true, bold: true, color: '0E6579' })],
    });
  });
}
