/** The library of a real server, over folders that change under it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aScenario } from '@tocsin/engine/testing';
import type { Browser } from '@tocsin/rig';
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

test('lists what can be played, and gives one of them whole', async () => {
  expect(await shown()).toEqual([
    ['other', 0, false],
    ['test', 2, false],
  ]);
  const { body, headers } = await host.ask<typeof TWO>('/api/scenarios/test');
  expect(headers.get('content-type')).toContain('application/json');
  expect(body.injects.map(({ number }) => number)).toEqual([1, 2]);
  expect((await host.ask('/api/scenarios/none')).body).toMatchObject({ code: 'unknown-scenario' });
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
