import { describe, expect, test } from '@jest/globals';
import type { RecordedEvent } from '@tocsin/engine';
import { LANGUAGES } from '@tocsin/scenario';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { reportOf, type Block, type ReportDocument } from '..';
import { firstBroken, type ChainedEvent } from './chain';
import { FORMATS } from '.';

const lines = gunzipSync(readFileSync('scenarios/airport-blackout/golden.jsonl.gz'))
  .toString('utf8')
  .trim()
  .split('\n');
const events = lines.map((line) => JSON.parse(line) as RecordedEvent);
const document = (language: (typeof LANGUAGES)[number] = 'en') =>
  reportOf(events, { language, audience: 'whole', date: '2026-11-24' });

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
  expect(part(/styles\.xml$/)).toContain('w:val="fr-FR"');
});

test('the workbook holds numbers as numbers and no formula', async () => {
  const hostile: ReportDocument = {
    ...document(),
    sheets: [{ name: 'a/b?', columns: [{ title: 'x', width: 9 }], rows: [['=cmd|x!A1'], [3.5], [null]] }],
  };
  const files = unzipSync(await FORMATS.xlsx(hostile));
  const sheet = strFromU8(files['xl/worksheets/sheet2.xml']!);
  expect(sheet).not.toContain('<f>');
  expect(sheet).toContain('<v>3.5</v>');
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

test('one changed byte anywhere in a log is found, at its line', () => {
  const chained = lines.map((line) => JSON.parse(line) as ChainedEvent);
  expect(firstBroken(chained)).toBeUndefined();
  fc.assert(
    fc.property(fc.nat(lines.length - 1), fc.double({ min: 0, max: 0.999, noNaN: true }), (index, share) => {
      const line = lines[index]!;
      const place = Math.floor(share * line.length);
      const changed = line.slice(0, place) + (line[place] === 'x' ? 'y' : 'x') + line.slice(place + 1);
      let event: ChainedEvent;
      try {
        event = JSON.parse(changed) as ChainedEvent;
      } catch {
        return; // No JSON any more: reading the line says so.
      }
      const broken = firstBroken([...chained.slice(0, index), event, ...chained.slice(index + 1)]);
      // A changed hash shows where it stands; everything else, too.
      expect(broken?.line).toBe(index + 1);
    }),
    { numRuns: 400 },
  );
  expect(firstBroken(chained.filter((_, index) => index !== 5))?.line).toBe(6);
});
