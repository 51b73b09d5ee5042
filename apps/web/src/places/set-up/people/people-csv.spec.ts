import { expect, test } from '@jest/globals';
import { rowsOf } from '../table/reading/rows';
import { csvOf } from './people-csv';

test('nothing that is exported is a formula, and it is read again as it was', () => {
  const rows = [
    ['=HYPERLINK("http://x.example","a")', '+1', '-2', '@SUM(A1)', 'Peeters, Jan', 'Line "one"'],
    ['Müller', '', 'a;b', '\t=1', '1-2', 'x@y.example'],
  ];
  const text = csvOf(['a', 'b', 'c', 'd', 'e', 'f'], rows);
  for (const line of text.split('\r\n').slice(1))
    for (const cell of line.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []) expect(cell).not.toMatch(/^"?[=+\-@\t\r]/);
  const { cells } = rowsOf(text);
  expect(cells.slice(1)).toEqual(rows.map((row) => row.map((cell) => cell.trim())));
});
