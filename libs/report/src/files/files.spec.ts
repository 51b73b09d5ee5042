import { describe, expect, test } from '@jest/globals';
import type { RecordedEvent } from '@tocsin/engine';
import { LANGUAGES, type Language } from '@tocsin/words';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { reportOf, type Block, type ReportDocument } from '..';
import { FORMATS } from '.';

const lines = gunzipSync(readFileSync('scenarios/airport-blackout/golden.jsonl.gz'))
  .toString('utf8')
  .trim()
  .split('\n');
const events = lines.map((line) => JSON.parse(line) as RecordedEvent);
const documents = new Map(
  await Promise.all(
    LANGUAGES.map(
      async (language) =>
        [language, await reportOf(events, { language, audience: 'whole', date: '2026-11-24' })] as const,
    ),
  ),
);
const document = (language: Language = 'en') => documents.get(language)!;

describe.each(LANGUAGES)('in %s', (language) => {
  test('the same report gives the same bytes, in every format', async () => {
    for (const [name, format] of Object.entries(FORMATS)) {
      const [first, second] = [await format(document(language)), await format(document(language))];
      expect(first.length).toBeGreaterThan(5_000);
      expect([name, Buffer.from(first).equals(Buffer.from(second))]).toEqual([name, true]);
    }
  });
});

test('the Word document has headings, heads of tables, TLP and page numbers', async () => {
  const files = unzipSync(await FORMATS.docx(document('fr')));
  const body = strFromU8(files['word/document.xml']!);
  expect(body).toContain('w:val="Heading1"');
  expect(body).toContain('<w:tblHeader/>');
  expect(body).toContain('TOC ');
  const part = (name: RegExp) => strFromU8(Object.entries(files).find(([path]) => name.test(path))![1]);
  expect(part(/header\d*\.xml$/)).toMatch(/EXERCICE[\s\S]*TLP:AMBER/);
  expect(part(/footer\d*\.xml$/)).toMatch(/PAGE[\s\S]*EXERCICE[\s\S]*TLP:AMBER/);
  expect(part(/styles\.xml$/)).toContain('w:val="fr-BE"');
  // Heads of tables, lists and numbers of headings are Word's own.
  expect(body.match(/<w:tbl>/g)!.length).toBe(body.match(/<w:tblHeader\/>/g)!.length);
  expect(body).toMatch(/<w:numPr><w:ilvl w:val="0"\/>/);
});

describe('the workbook', () => {
  const hostile: ReportDocument = {
    ...document(),
    start: '2026-11-26T09:00',
    sheets: [
      {
        name: 'a/b?',
        columns: [
          { title: '=1+1', width: 9 },
          { title: 'x', width: 9, format: 'decimal' },
          { title: 'y', width: 9, format: 'moment' },
        ],
        rows: [
          ['=cmd|x!A1', 3.5, 90 * 60_000],
          ['+1', null, null],
          ['-1', null, null],
          ['@SUM(A1)', null, null],
        ],
      },
    ],
  };
  const partsOf = async () => {
    const files = unzipSync(await FORMATS.xlsx(hostile));
    return (name: string) => strFromU8(files[`xl/${name}`]!);
  };

  test('holds numbers and moments as numbers, and words as text, never as a formula', async () => {
    const part = await partsOf();
    const sheet = part('worksheets/sheet2.xml');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('<v>3.5</v>');
    // 2026-11-26 10:30, days from 1899-12-30.
    expect(sheet).toContain(`<v>${46352 + 10.5 / 24}</v>`);
    for (const word of ['=1+1', '=cmd|x!A1', '+1', '-1', '@SUM(A1)'])
      expect(part('sharedStrings.xml')).toContain(word);
    // Text as its format: edited, the words are still words.
    const styles = [...part('styles.xml').matchAll(/<xf [^>]*?numFmtId="(\d+)"[^>]*>/g)];
    const asText = /numFmtId="(\d+)" formatCode="@"/.exec(part('styles.xml'))![1];
    expect(styles.some(([, id]) => id === asText)).toBe(true);
  });

  test('has a frozen head, a filter, and TLP and EXERCISE on every printed page', async () => {
    const part = await partsOf();
    for (const sheet of [part('worksheets/sheet1.xml'), part('worksheets/sheet2.xml')])
      for (const place of ['oddHeader', 'oddFooter'])
        expect(sheet).toMatch(new RegExp(`<${place}>[^<]*EXERCISE  TLP:AMBER</${place}>`));
    const sheet = part('worksheets/sheet2.xml');
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A1:C5"/>');
    expect(part('workbook.xml')).toContain('_xlnm.Print_Titles');
  });
});

test('the workbook has a sheet for each figure that was measured, for each count, and for the injects', () => {
  const names = document().sheets.map(({ name }) => name);
  for (const name of [
    'Time to read',
    'Time to report',
    'Load',
    'Statutory duties',
    'Injects as played',
    'Turning points',
  ])
    expect(names).toContain(name);
});

test('whatever is written, every format can be made', async () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '\u0000\u001f\ud800',
      '=1+1',
      'Donaudampfschifffahrtsgesellschaft'.repeat(5),
      '\u202eabc',
    ),
  );
  const table = (rows: string[][]): Block => ({
    kind: 'table',
    caption: 'x',
    columns: [{ title: 'a' }, { title: 'b', align: 'right' }],
    rows,
  });
  const blocks = fc.array(
    fc.oneof(
      words.map((text): Block => ({ kind: 'paragraph', text, cites: [1, 2] })),
      fc.array(words, { maxLength: 4 }).map((items): Block => ({ kind: 'list', items })),
      fc.array(fc.tuple(words, words), { maxLength: 4 }).map(table),
      words.map((text): Block => ({
        kind: 'chart',
        caption: text,
        description: text,
        chart: { type: 'stacks', parts: ['a', 'b'], rows: [{ label: text, values: [0, 3] }] },
      })),
    ),
    { maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(blocks, words, async (list, title) => {
      const odd = { ...document(), title, chapters: [{ id: 'x', title, blocks: list }] };
      for (const format of Object.values(FORMATS)) expect((await format(odd)).length).toBeGreaterThan(100);
    }),
    { numRuns: 25 },
  );
}, 60_000);
