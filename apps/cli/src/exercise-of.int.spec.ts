/** `tocsin report` and `tocsin verify` on an exercise in a real database, as they are shipped. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stage } from './play/stage';
import { scenarioOf } from './scenario-of';

const FOLDER = 'scenarios/first-steps';
let stage: Stage;
let exercise: string;

beforeAll(async () => {
  stage = await Stage.open(FOLDER);
  ({ exercise } = await stage.seat(await scenarioOf(FOLDER), 4));
}, 60_000);
afterAll(() => stage?.close(), 60_000);

function tocsin(args: string[], environment: Record<string, string> = { TOCSIN_DATA: stage.folder }) {
  const { DATABASE_URL: _, ...outer } = process.env;
  const child = spawn(process.execPath, ['dist/cli/tocsin.mjs', ...args], {
    env: { ...outer, NODE_OPTIONS: '', ...environment },
  });
  const said = { out: '', error: '' };
  child.stdout.on('data', (data) => (said.out += String(data)));
  child.stderr.on('data', (data) => (said.error += String(data)));
  return new Promise<{ code: number | null; out: string; error: string }>((done) =>
    child.on('close', (code) => done({ code, ...said })),
  );
}

test('a report of an exercise while its server runs, which it leaves running', async () => {
  const { code, out, error } = await tocsin(['report', exercise, '--format', 'json']);
  expect([code, error]).toEqual([0, '']);
  expect(JSON.parse(out).subtitle).toBe('First steps');
  expect((await fetch(`${stage.url}/health`)).status).toBe(200);
});

test('by the address of a database, whatever the data folder', async () => {
  const { code, out } = await tocsin(['verify', exercise.toUpperCase()], {
    DATABASE_URL: stage.databaseUrl,
    TOCSIN_DATA: '/nowhere',
  });
  expect([code, out]).toEqual([0, expect.stringMatching(/^\d+ events, unbroken/)]);
  const away = await tocsin(['verify', exercise], { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' });
  expect([away.code, away.error]).toEqual([
    2,
    expect.stringContaining('the database of DATABASE_URL cannot be reached'),
  ]);
});

test('an unknown id names the exercises that there are; a file that is missing is said to be', async () => {
  const unknown = await tocsin(['report', '00000000-0000-4000-8000-000000000000']);
  expect(unknown.code).toBe(2);
  expect(unknown.error).toMatch(
    new RegExp(`no exercise 0+-.*\\n  ${exercise}  \\d{4}-\\d\\d-\\d\\d  First steps`),
  );
  const missing = await tocsin(['verify', 'missing.jsonl']);
  expect([missing.code, missing.error]).toEqual([2, expect.stringContaining('no such file')]);
  const empty = mkdtempSync(join(tmpdir(), 'tocsin-empty-'));
  const none = await tocsin(['report', exercise], { TOCSIN_DATA: empty });
  rmSync(empty, { recursive: true });
  expect([none.code, none.error]).toEqual([2, expect.stringContaining('has no exercises')]);
});

test('with no server running, the Postgres of the data folder is started and stopped again', async () => {
  await stage.server.stop();
  expect((await tocsin(['verify', exercise])).out).toMatch(/unbroken/);
  const report = await tocsin(['report', exercise, '--format', 'json', '--audience', 'public']);
  expect([report.code, report.error]).toEqual([0, '']);
  expect((await tocsin(['verify', 'unknown'])).code).toBe(2);
  await stage.start();
  expect((await tocsin(['verify', exercise])).out).toMatch(/unbroken/);
  await stage.server.kill();
  // What a killed server left behind serves as well.
  expect((await tocsin(['verify', exercise])).out).toMatch(/unbroken/);
});
