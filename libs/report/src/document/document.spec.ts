import { describe, expect, test } from '@jest/globals';
import type { RecordedEvent } from '@tocsin/engine';
import { LANGUAGES } from '@tocsin/words';
import { Ajv } from 'ajv';
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { format } from 'prettier';
import { reportOf, type ReportDocument } from '..';
import { FORMATS } from '../files';
import { printedCell } from './cell';
import { reportJsonSchema } from './json';
import { referencesChapter, referencesOf } from './references';
import { columnWidths } from './widths';

const SCHEMA = 'libs/report/report.schema.json';
const schema = JSON.parse(JSON.stringify(reportJsonSchema())) as object;
const valid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
const json = async (document: ReportDocument): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await FORMATS.json(document)));

test('the published schema is the one that the types are made from (else: UPDATE_SCHEMAS=1 npm run jest -- libs/report)', async () => {
  const wanted = await format(JSON.stringify(schema), { parser: 'json', printWidth: 110 });
  if (process.env['UPDATE_SCHEMAS'] === '1') writeFileSync(SCHEMA, wanted);
  expect(readFileSync(SCHEMA, 'utf8')).toBe(wanted);
});

describe.each(['airport-blackout', 'cross-border', 'first-steps', 'hospital-ransomware'])(
  '%s',
  (scenario) => {
    const lines = gunzipSync(readFileSync(`scenarios/${scenario}/golden.jsonl.gz`))
      .toString('utf8')
      .trim()
      .split('\n');
    const events = lines.map((line) => JSON.parse(line) as RecordedEvent);
    test('as JSON is what the schema says, in every language', async () => {
      for (const language of LANGUAGES)
        for (const audience of ['whole', 'public'] as const) {
          valid(await json(await reportOf(events, { language, audience, date: '2026-11-24' })));
          expect(valid.errors ?? []).toEqual([]);
        }
    });
    test('with a word too many or too few is not', async () => {
      const good = (await json(
        await reportOf(events, { language: 'en', audience: 'whole', date: '2026-11-24' }),
      )) as object;
      expect(valid({ ...good, tlp: 'PINK' })).toBe(false);
      expect(valid({ ...good, chapters: undefined })).toBe(false);
      expect(valid({ ...good, secret: 'x' })).toBe(false);
    });
  },
);

describe('events that a report cites', () => {
  const cite = (seq: number) => ({ cite: seq, at: seq * 1000, shown: `D1 0${seq}:00`, says: `Event ${seq}` });
  const chapters: ReportDocument['chapters'] = [
    {
      id: 'x',
      title: 'x',
      blocks: [
        { kind: 'paragraph', text: ['Said', cite(7), ' and ', cite(9), cite(7)], cites: [3, 9] },
        {
          kind: 'table',
          caption: '',
          columns: [{ title: 'a' }],
          rows: [[{ text: [cite(3)], tone: 'good' }]],
        },
      ],
    },
  ];
  const references = referencesOf({ chapters });

  test('are numbered as they come, once each, with the moment once it is known', () => {
    expect([...references.values()].map(({ number, seq, at }) => [number, seq, at])).toEqual([
      [1, 7, 7000],
      [2, 9, 9000],
      [3, 3, 3000],
    ]);
  });

  test('stand in an annex; without any there is none', () => {
    const words = {
      references: 'r',
      referencesNote: 'n',
      number: 'No',
      moment: 'm',
      event: 'e',
      evidence: 'v',
    };
    const [annex] = referencesChapter({ words: words as ReportDocument['words'] }, references);
    expect(annex!.blocks[1]).toMatchObject({ rows: [['1', 'D1 07:00', 'Event 7', '#7'], {}, {}] });
    expect(referencesChapter({ words: words as ReportDocument['words'] }, new Map())).toEqual([]);
  });
});

test('numbers are written as the language writes them', () => {
  const print = (value: number, format: 'integer' | 'decimal' | 'percent', language: 'de' | 'en') =>
    printedCell(value, { title: '', format }, { language }).text;
  expect(print(1234.56, 'decimal', 'de')).toBe('1.234,6');
  expect(print(1234.56, 'decimal', 'en')).toBe('1,234.6');
  expect(print(1234.56, 'integer', 'en')).toBe('1,235');
  expect(print(0.5, 'percent', 'en')).toBe('50%');
  expect(printedCell(null, { title: '' }, { language: 'en' }).text).toBe('–');
});

test('columns take the whole width, and no word is parted while there is room', () => {
  const widths = columnWidths(400, [
    { word: 20, whole: 20 },
    { word: 60, whole: 600 },
    { word: 90, whole: 200 },
  ]);
  expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(400, 3);
  expect(widths[0]).toBeGreaterThanOrEqual(20);
  expect(widths[1]! / 600).toBeCloseTo(widths[2]! / 200, 1);
  const narrow = columnWidths(100, [
    { word: 90, whole: 90 },
    { word: 90, whole: 90 },
    { word: 10, whole: 10 },
  ]);
  expect(narrow.map(Math.round)).toEqual([45, 45, 10]);
});
