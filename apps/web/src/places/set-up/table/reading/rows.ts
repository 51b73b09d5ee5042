import { cleanText } from '@tocsin/words';
import { parse } from 'papaparse';

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
    .replace(/^'(?=[=+\-@])/, '');

/**
 * Reads a table with tabs, semicolons or commas between its cells. A comma alone is part of a name, as in "Peeters, Jan",
 * unless something in the text shows that it separates.
 */
export function rowsOf(text: string): Rows {
  const separator = separatorOf(text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/, ''));
  const { data } = parse<string[]>(text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/, ''), {
    // What never occurs leaves each line whole.
    delimiter: separator ?? '\u001F',
    skipEmptyLines: 'greedy',
  });
  return { cells: data.map((row) => row.map(cell)), separator };
}

function separatorOf(text: string): Rows['separator'] {
  const lines = parse<string[]>(text, {
    delimiter: '\u001F',
    skipEmptyLines: 'greedy',
    preview: 50,
  }).data.map(([line = '']) => line);
  const quotes = /"[^"]*"/g;
  const bare = lines.map((line) => line.replace(quotes, ''));
  if (bare.some((line) => line.includes('\t'))) return '\t';
  if (bare.some((line) => line.includes(';'))) return ';';
  const separates = (line: string) =>
    (line.match(/,/g)?.length ?? 0) > 1 || /@[^,\s]+\s*(,|$)|,\s*[^,\s]+@/.test(line);
  return bare.some((line) => line.includes(',')) && (bare.some(separates) || text.includes('","'))
    ? ','
    : undefined;
}
