/** Reports are read by people who do not see them: what a program can check of PDF/UA-1, it checks here. */
import { PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, test } from '@jest/globals';
import type { RecordedEvent } from '@tocsin/engine';
import { LANGUAGES } from '@tocsin/words';
import PdfKit from 'pdfkit';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { reportOf, type Block, type Chart, type ReportDocument } from '../..';
import { faultsOf } from '../testing/pdf-faults';
import { flat, textIn, treeOf } from '../testing/pdf-tree';
import { textsOf } from '../testing/pdf-text';
import { toPdf } from './to-pdf';

const eventsOf = (scenario: string): RecordedEvent[] =>
  gunzipSync(readFileSync(`scenarios/${scenario}/golden.jsonl.gz`))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RecordedEvent);
const date = '2026-11-24';
const SCENARIOS = ['airport-blackout', 'cross-border', 'first-steps', 'hospital-ransomware'];
const golden = new Map<string, ReportDocument>();
for (const scenario of SCENARIOS) {
  const events = eventsOf(scenario);
  for (const language of LANGUAGES)
    golden.set(`${scenario} in ${language}`, await reportOf(events, { language, audience: 'whole', date }));
}
const plain = golden.get('first-steps in en')!;

const made = new Map<ReportDocument, Promise<Uint8Array>>();
/** The PDF of a report, each made once. */
function pdfOf(document: ReportDocument): Promise<Uint8Array> {
  if (!made.has(document)) made.set(document, toPdf(document));
  return made.get(document)!;
}

test.each([...golden.keys()])('%s is read aloud as it is printed', async (name) => {
  expect(await faultsOf(await pdfOf(golden.get(name)!))).toEqual([]);
});

describe.each(SCENARIOS)('%s', (scenario) => {
  const events = eventsOf(scenario);
  test('the parts of organisations and of the public, too', async () => {
    for (const audience of ['public' as const, { organisation: 'airport' }, { organisation: 'hospital' }])
      expect(await faultsOf(await toPdf(await reportOf(events, { language: 'de', audience, date })))).toEqual(
        [],
      );
  });
});

const over = (given: Partial<ReportDocument>, blocks: Block[]): ReportDocument => ({
  ...plain,
  ...given,
  chapters: [{ id: 'x', title: 'Chapter', blocks }],
});
const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen '.repeat(700);
const names = Array.from({ length: 61 }, (_, index) => `Organisation with a rather long name ${index}`);
const cite = (seq: number) => ({ cite: seq, at: seq * 1000, shown: '09:20', says: `Event ${seq}` });
const CHARTS: Chart[] = [
  { type: 'bars', bars: names.map((label, value) => ({ label, value, shown: `${value}` })) },
  {
    type: 'stacks',
    parts: ['a', 'b', 'c', 'd', 'e', 'f'],
    rows: names.map((label) => ({ label, values: [1, 2, 0, 3, 1, 1] })),
  },
  {
    type: 'matrix',
    rows: names,
    columns: names,
    cells: names.map((_, row) => names.map((_, one) => row * one)),
  },
  {
    type: 'lines',
    from: 0,
    to: 100,
    ticks: [{ at: 0, label: 'D1 09:00' }],
    levels: ['low', 'high'],
    series: names.slice(0, 9).map((label, index) => ({ label, points: [{ at: index, value: index % 2 }] })),
  },
  {
    type: 'lines',
    from: 0,
    to: 9,
    ticks: [],
    series: names.map((label, value) => ({ label, points: [{ at: 1, value }] })),
  },
  {
    type: 'bands',
    step: 10,
    ticks: [{ at: 0, label: '09:00' }],
    parts: ['idle', 'busy', 'swamped'],
    rows: names.map((label, row) => ({ label, values: names.map((_, index) => (row * index) % 3) })),
  },
  { type: 'bands', step: 10, ticks: [], parts: ['idle'], rows: [] },
  {
    type: 'graph',
    nodes: names,
    links: names.map((_, index) => ({ from: index, to: (index * 7 + 3) % 61, value: index })),
  },
  { type: 'graph', nodes: ['a', 'b'], links: [{ from: 0, to: 1, value: 1 }] },
  { type: 'graph', nodes: [], links: [] },
  { type: 'columns', ticks: [{ place: 0, label: '09:00' }], series: [{ label: 'a', values: [1, 0, 4] }] },
];
const HARD: [string, ReportDocument][] = [
  [
    'a title of signs that XML keeps for itself',
    over({ title: 'R&D <b>"x"</b> & more', subtitle: "]]> 'y'" }, []),
  ],
  ['nothing at all', over({ facts: [] }, [])],
  [
    'rows and texts longer than a page',
    over({ language: 'de' }, [
      { kind: 'paragraph', text: long },
      { kind: 'callout', tone: 'alarm', title: 'Title', text: long },
      { kind: 'list', ordered: true, items: [long, 'short'] },
      {
        kind: 'table',
        caption: 'Table',
        columns: [
          { title: 'a', head: true },
          { title: 'b', align: 'right' },
          { title: 'c', format: 'decimal' },
        ],
        rows: [
          ['x', long, 3.25],
          ['', { text: 'y', tone: 'good', strong: true }, null],
        ],
      },
    ]),
  ],
  [
    'headings of every level, some skipped',
    over({}, [
      { kind: 'heading', text: 'Three without two', level: 3 },
      { kind: 'heading', text: 'Two' },
      { kind: 'heading', text: 'Three', level: 3 },
    ]),
  ],
  [
    'charts larger than a page',
    over(
      {},
      CHARTS.map((chart): Block => ({ kind: 'chart', caption: 'Chart', description: '', chart })),
    ),
  ],
  [
    'citations everywhere',
    over({}, [
      { kind: 'paragraph', text: ['Said', cite(7), ' and said again', cite(9), cite(7), '.'], cites: [12] },
      { kind: 'list', items: [['In a list', cite(9)], [cite(3)]] },
      { kind: 'table', caption: 'Table', columns: [{ title: 'a' }], rows: [[['In a cell', cite(44)]]] },
    ]),
  ],
  [
    'signs that no face has',
    over({ title: '中文 👍 \u200b\ud800' }, [{ kind: 'paragraph', text: '中文 👍 x\u2003y' }]),
  ],
];

test.each(HARD)('%s', async (_, document) => {
  expect(await faultsOf(await pdfOf(document))).toEqual([]);
});

test('a citation leads to its event in the annex, once for each event', async () => {
  const [, document] = HARD.find(([name]) => name.startsWith('citations'))!;
  const pdf = await PDFDocument.load(await toPdf(document));
  const links = flat(treeOf(pdf)).flatMap(({ annotations }) =>
    annotations.map((ref) => textIn(pdf.context.lookup(ref, PDFDict), 'Contents')),
  );
  const cited = links.filter((one) => /^Event \d+$/.test(one));
  expect(cited).toEqual(['Event 1', 'Event 2', 'Event 1', 'Event 3', 'Event 2', 'Event 4', 'Event 5']);
});

describe('the check finds', () => {
  const broken = async (change: (pdf: PDFDocument) => void): Promise<string[]> => {
    const pdf = await PDFDocument.load(await pdfOf(plain), { updateMetadata: false });
    change(pdf);
    return faultsOf(await pdf.save({ useObjectStreams: false }));
  };
  const first = (pdf: PDFDocument, type: string) =>
    flat(treeOf(pdf)).find((node) => node.type === type)!.dict;

  test.each<[string, (pdf: PDFDocument) => void]>([
    ['it has no Lang', ({ catalog }) => catalog.delete(PDFName.of('Lang'))],
    ['it is not Marked', ({ catalog }) => catalog.delete(PDFName.of('MarkInfo'))],
    ['its title is not displayed', ({ catalog }) => catalog.delete(PDFName.of('ViewerPreferences'))],
    ['it does not say that it is PDF/UA', ({ catalog }) => catalog.delete(PDFName.of('Metadata'))],
    [
      'the root is not one Document',
      (pdf) => first(pdf, 'Document').set(PDFName.of('S'), PDFName.of('Sect')),
    ],
    ['H4 follows H1', (pdf) => first(pdf, 'H2').set(PDFName.of('S'), PDFName.of('H4'))],
    ['a Figure has no Alt', (pdf) => first(pdf, 'Figure').delete(PDFName.of('Alt'))],
    ['a TH has no Scope', (pdf) => first(pdf, 'TH').delete(PDFName.of('A'))],
    [
      'page 2: a link has no Contents',
      (pdf) => {
        const [ref] = pdf.getPages()[1]!.node.Annots()!.asArray();
        pdf.context.lookup(ref as PDFRef, PDFDict).delete(PDFName.of('Contents'));
      },
    ],
    [
      'its XMP is not well-formed',
      ({ catalog, context }) =>
        catalog.set(
          PDFName.of('Metadata'),
          context.register(context.stream('<x:xmpmeta xmlns:x="adobe:ns:meta/">&</x:xmpmeta>')),
        ),
    ],
    ['page 1: content 0 is not in its H1', (pdf) => first(pdf, 'H1').delete(PDFName.of('K'))],
  ])('%s', async (fault, change) => {
    expect(await broken(change)).toContain(fault);
  });

  test('what a plain PDF lacks', async () => {
    const pdf = new PdfKit({ pdfVersion: '1.7', tagged: true });
    const parts: Uint8Array[] = [];
    pdf.on('data', (part: Uint8Array) => parts.push(part));
    const done = new Promise((resolve) => pdf.on('end', resolve));
    pdf.text('Hello');
    pdf.end();
    await done;
    expect(await faultsOf(Buffer.concat(parts)).catch((error: Error) => [error.message])).not.toEqual([]);
  });
});

/** The page's text lies between these. */
const [LEFT, RIGHT] = [68, 595.28 - 68];
const pagesOf = async (document: ReportDocument) =>
  (await PDFDocument.load(await pdfOf(document))).getPages();

test('TLP stands at the right of every page, above and below, with EXERCISE beside it', async () => {
  for (const page of await pagesOf({ ...plain, tlp: 'AMBER+STRICT' })) {
    const shown = textsOf(page);
    const marks = shown.filter(({ text }) => text === 'TLP:AMBER+STRICT');
    expect(marks.map(({ y }) => y > 780)).toEqual([true, false]);
    expect(marks[1]!.y).toBeLessThan(60);
    for (const { x, y, width, size } of marks) {
      expect(size).toBe(12);
      expect(x + width).toBeCloseTo(RIGHT - 6, 0);
      const beside = shown.find((one) => one.text === 'EXERCISE' && Math.abs(one.y - y) < 1)!;
      expect(x - (beside.x + beside.width)).toBeGreaterThan(4);
      expect(x - (beside.x + beside.width)).toBeLessThan(24);
    }
  }
});

const titles: [string, ReportDocument] = [
  'titles longer than a line of the contents',
  {
    ...plain,
    chapters: Array.from({ length: 40 }, (_, index) => ({
      id: String(index),
      title: `Chapter ${index} with a title that goes on and on, well beyond what one line of the contents can hold`,
      blocks: [{ kind: 'heading', text: 'Krisenkommunikationsverantwortlichkeiten '.repeat(4) }],
    })),
  },
];
const wordy = [...golden].filter(([name]) => / in (de|fr)$/.test(name));

test.each([...HARD, titles, ...wordy])(
  'no text leaves the page or lies on another: %s',
  async (_, document) => {
    const faults: string[] = [];
    for (const [place, page] of (await pagesOf(document)).entries()) {
      const shown = textsOf(page).filter(({ text }) => text.trim() !== '');
      for (const one of shown)
        if (one.x < LEFT - 0.5 || one.x + one.width > RIGHT + 4)
          faults.push(`${place + 1}: ${one.text} leaves`);
      const rows = new Map<number, typeof shown>();
      for (const one of shown) rows.set(Math.round(one.y), [...(rows.get(Math.round(one.y)) ?? []), one]);
      for (const row of rows.values()) {
        row.sort((a, b) => a.x - b.x);
        for (const [index, one] of row.entries()) {
          const next = row[index + 1];
          if (next && one.x + one.width > next.x + 0.8 + one.size * 0.25 * Number(one.text.endsWith(' ')))
            faults.push(`${place + 1}: "${one.text}" lies on "${next.text}"`);
        }
      }
    }
    expect(faults).toEqual([]);
  },
);
