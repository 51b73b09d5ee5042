import type { Cell, Column, Format, ReportDocument, Rich, Tone } from './document';

/** A cell as files print it: its text, and what sets it apart. */
export interface PrintedCell {
  text: Rich;
  tone?: Tone;
  strong?: boolean;
}

const DIGITS: Record<Format, Intl.NumberFormatOptions> = {
  text: {},
  moment: {},
  integer: { maximumFractionDigits: 0 },
  decimal: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  percent: { style: 'percent', maximumFractionDigits: 0 },
};

const formats = new Map<string, Intl.NumberFormat>();

/** Making one takes longer than writing a hundred numbers. */
function formatOf(language: ReportDocument['language'], format: Format): Intl.NumberFormat {
  const key = `${language} ${format}`;
  const made = formats.get(key) ?? new Intl.NumberFormat(language, DIGITS[format]);
  formats.set(key, made);
  return made;
}

/** Numbers are written as the language of the report writes them; a percentage is a share of 1. */
export function printedCell(
  cell: Cell | undefined,
  { format = 'text' }: Column,
  { language }: Pick<ReportDocument, 'language'>,
): PrintedCell {
  if (cell === null || cell === undefined) return { text: '–' };
  if (typeof cell === 'number') return { text: formatOf(language, format).format(cell) };
  if (typeof cell === 'string' || Array.isArray(cell)) return { text: cell };
  return cell;
}

/** The cells of a row as they are printed: one for each column, or one over them all. */
export const printedRow = (
  cells: readonly Cell[],
  columns: readonly Column[],
  document: Pick<ReportDocument, 'language'>,
): PrintedCell[] =>
  cells.length === 1 && columns.length > 1
    ? [{ ...printedCell(cells[0], { title: '' }, document), strong: true }]
    : columns.map((column, index) => printedCell(cells[index], column, document));

/** Columns of numbers end at the right. */
export const alignOf = ({ align, format }: Column): 'left' | 'right' =>
  align ?? (format === 'integer' || format === 'decimal' || format === 'percent' ? 'right' : 'left');
