/** The library of a real server, over folders that change under it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aScenario } from '@tocsin/engine/testing';
import type { InjectRow, ScenarioOverview } from '@tocsin/protocol';
import type { Browser } from '@tocsin/rig';
import { execFile } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Serving } from '../testing/serving';

const TWO = aScenario([
  { number: 1, trigger: 'manual', recipients: ['everyone'] },
  { number: 2, trigger: 'manual', recipients: ['everyone'] },
]);
interface Listed {
  id: string;
  folder: string;
  injects: number;
  findings: number;
  broken: boolean;
  errors: { code: string; message: string }[];
}

let serving: Serving;
let host: Browser;
beforeAll(async () => {
  serving = await Serving.begin([TWO, { ...aScenario([]), id: 'other' }]);
  host = await serving.host();
}, 240_000);
afterAll(() => serving?.end(), 240_000);

const folder = (name: string) => join(serving.folder, 'scenarios', name);
const list = async () => (await host.ask<Listed[]>('/api/scenarios')).body;
const shown = async () => (await list()).map(({ id, injects, broken }) => [id, injects, broken]);
const make = (scenario: string) => host.ask('/api/exercises', { body: { scenario } });

test('lists what can be played; shows one without its injects, and these in pages', async () => {
  expect(await shown()).toEqual([
    ['other', 0, false],
    ['test', 2, false],
  ]);
  const { body, headers } = await host.ask<ScenarioOverview>('/api/scenarios/test');
  expect(headers.get('content-type')).toContain('application/json');
  expect(body).toMatchObject({ findings: [], playable: true, about: { id: 'test', injects: 2 } });
  expect(body.about!.parties.map(({ id }) => id)).toEqual(TWO.organisations.map(({ id }) => id));
  const page = await host.ask<InjectRow[]>('/api/scenarios/test/injects?page=0');
  expect(page.body.map(({ number, trigger, recipients }) => [number, trigger, recipients])).toEqual([
    [1, 'manual', ['everyone']],
    [2, 'manual', ['everyone']],
  ]);
  for (const [path, code] of [
    ['none', 'unknown-scenario'],
    ['none/injects', 'unknown-scenario'],
    ['test/injects?page=1', 'unknown-page'],
    ['test/injects?page=-1', 'unknown-page'],
  ])
    expect((await host.ask(`/api/scenarios/${path}`)).body).toMatchObject({ code });
}, 240_000);

/** What `tocsin check` finds in a folder. */
const checked = (path: string): Promise<unknown> =>
  new Promise((done) => {
    const env = { ...process.env, NODE_OPTIONS: '' };
    execFile(process.execPath, ['tools/tocsin.mjs', 'check', '--json', path], { env }, (_, out) =>
      done(JSON.parse(out).findings),
    );
  });

test('every finding is shown with its place, in the words of the check', async () => {
  const file = join(folder('test'), 'injects', 'all.yaml');
  const [first] = TWO.injects;
  writeFileSync(
    file,
    JSON.stringify([{ ...first, sender: 'nobody', recipients: ['organisation:alfa'] }], null, 1),
  );
  const { body } = await host.ask<ScenarioOverview>('/api/scenarios/test');
  expect(body).toMatchObject({ playable: false, about: { id: 'test', injects: 1 } });
  expect(body.findings).toEqual(await checked(folder('test')));
  expect(body.findings.map(({ code, file, line }) => [code, file, line])).toEqual([
    ['unknown-persona', 'injects/all.yaml', 5],
    ['unknown-organisation', 'injects/all.yaml', 7],
  ]);
  writeFileSync(file, JSON.stringify(TWO.injects));
}, 240_000);

test('notices what is changed, broken, mended, added and taken away; an exercise keeps what it was made with', async () => {
  const file = join(folder('test'), 'injects', 'all.yaml');
  const exercise = await serving.exercise('test');
  const [first] = TWO.injects;
  writeFileSync(file, JSON.stringify([first]));
  expect(await shown()).toContainEqual(['test', 1, false]);
  writeFileSync(file, '- number: one');
  expect((await list()).find((one) => one.folder === 'test')).toMatchObject({ id: 'test', broken: true });
  expect(await make('test')).toMatchObject({ status: 404, body: { code: 'unknown-scenario' } });
  writeFileSync(file, JSON.stringify(TWO.injects));
  expect(await shown()).toContainEqual(['test', 2, false]);
  cpSync(folder('other'), folder('further'), { recursive: true });
  const scenario = { ...aScenario([]), id: 'further', injects: undefined };
  writeFileSync(join(folder('further'), 'scenario.yaml'), JSON.stringify(scenario));
  expect((await shown()).map(([id]) => id)).toEqual(['further', 'other', 'test']);
  rmSync(folder('further'), { recursive: true });
  expect((await shown()).map(([id]) => id)).toEqual(['other', 'test']);
  await serving.restart();
  host = await serving.host();
  const fay = serving.client(exercise.id, exercise.people['Fay']!);
  expect(await fay.join()).toMatchObject({ ok: true });
  expect(Object.keys(fay.state.injects)).toEqual(['1', '2']);
}, 240_000);

test('two folders of one id: neither is played, and each says which other one has it', async () => {
  cpSync(folder('test'), folder('copy-of-test'), { recursive: true });
  const both = (await list()).filter((one) => one.folder !== 'other');
  expect(both.map(({ folder, broken, errors }) => [folder, broken, errors.map(({ code }) => code)])).toEqual([
    ['copy-of-test', true, ['scenario-id-taken-twice']],
    ['test', true, ['scenario-id-taken-twice']],
  ]);
  expect(both[0]!.errors[0]!.message).toBe(
    'The id "test" of copy-of-test/ is also that of test/; give each scenario its own.',
  );
  const made = await make('test');
  expect(made).toMatchObject({ status: 409, body: { code: 'scenario-id-taken-twice' } });
  expect((await make('other')).status).toBe(201);
  rmSync(folder('copy-of-test'), { recursive: true });
  expect((await make('test')).status).toBe(201);
}, 240_000);
