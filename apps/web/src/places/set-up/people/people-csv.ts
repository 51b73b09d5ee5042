import { unparse } from 'papaparse';

/**
 * A table for a spreadsheet, as Tocsin reads it again. What a spreadsheet would take for a formula gets an apostrophe
 * before it, and the mark at the beginning says that it is UTF-8.
 */
export const csvOf = (headings: string[], rows: string[][]): string =>
  `\uFEFF${unparse({ fields: headings, data: rows }, { escapeFormulae: true })}\r\n`;
