import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { alignOf, printedRow, type PrintedCell } from '../../document/cell';
import { plainOf, type BlockOf, type Column, type ReportDocument, type Tone } from '../../document/document';
import type { Reference } from '../../document/references';
import { columnWidths, usualMost } from '../../document/widths';
import { PAGE } from './styles';
import { runsOf } from './text';

const SIZE = 18;
/** Some width of a sign at that size, and what a cell's sides take. */
const SIGN = 104;
const SIDES = 230;
/** Word parts longer words. */
const PARTED = 18;
/** Cells of no more signs than these are not broken. */
const SHORT = 17;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '98A1A9' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** Marks that tell a tone without its colour. */
export const MARKS: Record<Tone, { sign: string; colour: string; ground: string }> = {
  note: { sign: '●', colour: '0E6579', ground: 'EEF4F6' },
  good: { sign: '✓', colour: '1F7A3D', ground: 'EEF6F0' },
  caution: { sign: '▲', colour: '9A6700', ground: 'FAF4E6' },
  alarm: { sign: '■', colour: 'B3261E', ground: 'FBEEED' },
};

/** A table whose head stands again on every page and whose rows are not cut. */
export function tableOf(
  { columns, rows }: Pick<BlockOf<'table'>, 'columns' | 'rows'>,
  document: ReportDocument,
  references: ReadonlyMap<number, Reference>,
  names: readonly string[] = [],
): Table {
  const head = columns.map(({ title }): PrintedCell => ({ text: title, strong: true }));
  const printed = rows.map((cells) => printedRow(cells, columns, document));
  const full = printed.filter((cells) => cells.length === columns.length);
  const widths = columnWidths(
    PAGE.text,
    columns.map((_, place) => wishOf([head[place]!, ...full.map((cells) => cells[place]!)])),
  ).map(Math.floor);
  const rowOf = (cells: readonly PrintedCell[], isHead: boolean, begins: boolean, name?: string) => {
    const over = cells.length < columns.length;
    return new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((cell, place) =>
        cellOf(
          cell,
          over ? { title: '', head: true } : columns[place]!,
          { width: over ? PAGE.text : widths[place]!, columns: over ? columns.length : 1 },
          references,
          isHead,
          begins || over,
          place === 0 ? name : undefined,
        ),
      ),
    });
  };
  return new Table({
    width: { size: PAGE.text, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: RULE,
      bottom: RULE,
      left: NONE,
      right: NONE,
      insideHorizontal: RULE,
      insideVertical: NONE,
    },
    rows: [
      rowOf(head, true, true),
      ...printed.map((cells, place) => rowOf(cells, false, place === 0, names[place])),
    ],
  });
}

function cellOf(
  { text, strong, tone }: PrintedCell,
  column: Column,
  { width, columns }: { width: number; columns: number },
  references: ReadonlyMap<number, Reference>,
  isHead: boolean,
  keepNext: boolean,
  name?: string,
): TableCell {
  const marked = tone
    ? runsOf(`${MARKS[tone].sign} `, references, { size: SIZE, color: MARKS[tone].colour })
    : [];
  const runs = runsOf(text, references, { size: SIZE, bold: strong || column.head });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: columns,
    shading: isHead ? { type: ShadingType.CLEAR, fill: 'EEF2F4' } : undefined,
    margins: { top: 45, bottom: 45, left: 80, right: 80 },
    children: [
      new Paragraph({
        spacing: { line: 240 },
        keepNext,
        alignment: alignOf(column) === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: name ? [new Bookmark({ id: name, children: [...marked, ...runs] })] : [...marked, ...runs],
      }),
    ],
  });
}

function wishOf(cells: readonly PrintedCell[]): { word: number; whole: number } {
  let word = 0;
  const wholes: number[] = [];
  for (const { text, tone } of cells) {
    const plain = plainOf(text);
    const more = SIDES + (tone ? 3 * SIGN : 0);
    wholes.push(plain.length * SIGN + more);
    if (plain.length <= SHORT) word = Math.max(word, plain.length * SIGN + more);
    for (const one of plain.split(/\s+/))
      word = Math.max(word, Math.min(one.length, PARTED) * SIGN * 1.08 + more);
  }
  return { word, whole: usualMost(wholes) };
}
