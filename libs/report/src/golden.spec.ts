/**
 * Every recorded log still gives the same state, figures and report bytes. Whatever a change makes different shows in
 * the diff of `testing/golden-hashes.json`, and is named in the changelog. To record anew:
 * `UPDATE_GOLDEN=1 npm run jest -- libs/report/src/golden.spec.ts`
 */
import { afterAll, describe, expect, test } from '@jest/globals';
import { emptyState, evolve, type RecordedEvent } from '@tocsin/engine';
import { LANGUAGES, type Language } from '@tocsin/words';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { format } from 'prettier';
import { figuresOf, reportOf, type Audience } from '.';
import { FORMATS, type Format } from './files';

const HASHES = join(import.meta.dirname, 'testing', 'golden-hashes.json');
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';
const recorded = JSON.parse(readFileSync(HASHES, 'utf8')) as Record<string, Record<string, string>>;

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** JSON whose fields are sorted, so that only what it holds counts. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, held: unknown) =>
    isObject(held) && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );

/** The same without the fields' names: a field that is only renamed leaves it as it was. */
function values(value: unknown): string {
  if (!isObject(value)) return JSON.stringify(value) ?? '';
  if (Array.isArray(value)) return `[${value.map(values).join()}]`;
  const held = Object.values(value).filter((one) => one !== undefined);
  return `{${held.map(values).sort().join()}}`;
}

/** Without words: what a report cites, counts and draws, however it is phrased. */
const wordless = (value: unknown): string =>
  canonical(JSON.parse(JSON.stringify(value, (_, held: unknown) => (typeof held === 'string' ? '' : held))));

const eventsOf = (scenario: string): RecordedEvent[] =>
  gunzipSync(readFileSync(`scenarios/${scenario}/golden.jsonl.gz`))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RecordedEvent);

/** What is hashed of a log, by name. */
type Part = [name: string, hash: () => Promise<string>];
function parts(events: readonly RecordedEvent[]): Part[] {
  const state = () => events.reduce((before, event) => evolve(before, event), emptyState());
  const figures = () => ({ ...figuresOf(events), state: undefined });
  const document = (language: Language, audience: Audience) =>
    reportOf(events, { language, audience, date: '2026-11-24' });
  const report = (format: Format, language: Language, audience: Audience) => async () =>
    sha256(await FORMATS[format](await document(language, audience)));
  const organisation = state().exercise!.organisations[0]!.id;
  return [
    ['state', async () => sha256(canonical(state()))],
    ['state, names of fields aside', async () => sha256(values(state()))],
    ['figures', async () => sha256(canonical(figures()))],
    ['figures, names of fields aside', async () => sha256(values(figures()))],
    ['report, words aside', async () => sha256(wordless(await document('en', 'whole')))],
    ...LANGUAGES.map((language): Part => [`report json ${language}`, report('json', language, 'whole')]),
    ['report json en released', report('json', 'en', 'released')],
    [`report json en ${organisation}`, report('json', 'en', { organisation })],
    ['report json en public', report('json', 'en', 'public')],
    ['report pdf en', report('pdf', 'en', 'whole')],
    ['report docx en', report('docx', 'en', 'whole')],
    ['report xlsx en', report('xlsx', 'en', 'whole')],
  ];
}

const scenarios = readdirSync('scenarios', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const found: typeof recorded = {};

describe.each(scenarios)('%s', (scenario) => {
  found[scenario] = {};
  const wanted = recorded[scenario] ?? {};
  const all = parts(eventsOf(scenario));
  test.each(all)('%s', async (name, hash) => {
    found[scenario]![name] = await hash();
    if (!UPDATE) expect(found[scenario]![name]).toBe(wanted[name]);
  });
  if (!UPDATE)
    test('nothing else was recorded', () => expect(Object.keys(wanted)).toEqual(all.map(([name]) => name)));
});

afterAll(async () => {
  if (UPDATE) writeFileSync(HASHES, await format(JSON.stringify(found), { parser: 'json', printWidth: 110 }));
});
