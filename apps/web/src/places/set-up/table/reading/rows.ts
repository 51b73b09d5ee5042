import { cleanText } from '@tocsin/words';
import { parse } from 'papaparse';
import { fieldOfHeading } from './fields';

/** A table as it was pasted or written to a file: its cells, and what stood between them; nothing in a list of names. */
export interface Rows {
  cells: string[][];
  separator: '\t' | ';' | ',' | undefined;
}

/** Spreadsheets put an apostrophe before what they must not take for a formula. */
const cell = (written: string): string =>
  cleanText(written)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'\s*(?=[=+\-@])/, '');

/**
 * Reads a table with tabs, semicolons or commas between its cells. A comma alone is part of a name, as in "Peeters, Jan",
 * unless something in the text shows that it separates.
 */
export function rowsOf(text: string): Rows {
  const table = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/, '');
  const separator = separatorOf(table);
  const { data } = parse<string[]>(table, {
    // What never occurs leaves each line whole.
    delimiter: separator ?? '\u001F',
    skipEmptyLines: 'greedy',
  });
  return { cells: data.map((row) => row.map(cell)), separator };
}

const SEPARATORS = ['\t', ';', ','] as const;
const SAMPLE = 50;

/** What divides most lines into the same number of cells, the more the better. */
function separatorOf(text: string): Rows['separator'] {
  const tables = SEPARATORS.map((separator) => {
    const { data } = parse<string[]>(text, {
      delimiter: separator,
      skipEmptyLines: 'greedy',
      preview: SAMPLE,
    });
    return { separator, data, width: widthOf(data) };
  });
  const widest = Math.max(...tables.map(({ width }) => width));
  const { separator, data } = tables.find(({ width }) => width === widest)!;
  // Lines that end early have no number of cells in common.
  if (widest < 2)
    return tables.find(({ separator: one, data: rows }) => one !== ',' && isRagged(rows))?.separator;
  return separator === ',' && widest === 2 && !isDivided(data, text) ? undefined : separator;
}

/** The number of cells that at least four of five rows have; 1 where there is none. */
function widthOf(data: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of data) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, count] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [1, 0];
  return count >= data.length * 0.8 ? width : 1;
}

const isRagged = (data: readonly string[][]): boolean =>
  data.filter(({ length }) => length > 1).length > data.length / 2;

/** Whether a single comma in each line divides it: what is before or after it is no name. */
const isDivided = (data: readonly string[][], text: string): boolean =>
  text.includes('"') ||
  (data[0] ?? []).every((heading) => fieldOfHeading(heading)) ||
  data.some((row) => row.some((one) => one.includes('@')));
