/** `tocsin report` and `tocsin verify` on an exercise in a real database, as they are shipped. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stage, type Seated } from './play/stage';
import { scenarioOf } from './scenario-of';

const FOLDER = 'scenarios/first-steps';
let stage: Stage;
let exercise: string;
let facilitator: Seated;
const files = mkdtempSync(join(tmpdir(), 'tocsin-files-'));

beforeAll(async () => {
  stage = await Stage.open(FOLDER);
  ({ exercise, facilitator } = await stage.seat(await scenarioOf(FOLDER), 4));
}, 60_000);
afterAll(() => stage?.close(), 60_000);
afterAll(() => rmSync(files, { recursive: true }));

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
  const none = await tocsin(['report', exercise], { TOCSIN_DATA: files });
  expect([none.code, none.error]).toEqual([2, expect.stringContaining('has no exercises')]);
});

test('an exported log is signed; the key that must have signed it can be named', async () => {
  const { seat, cookies } = facilitator;
  const headers = { cookie: cookies, 'x-tocsin-seat': seat };
  const log = await (await fetch(`${stage.url}/api/exercises/${exercise}/log.jsonl`, { headers })).text();
  const { sha256 } = (await (await fetch(`${stage.url}/api/signing-key`)).json()) as { sha256: string };
  const file = (name: string, text: string): string => {
    writeFileSync(join(files, name), text);
    return join(files, name);
  };
  const whole = file('log.jsonl', log);
  const pem = file('key.pem', await (await fetch(`${stage.url}/api/signing-key.pem`)).text());
  const shown = `SHA-256 ${sha256}`;
  for (const key of [pem, shown.toUpperCase()])
    expect(await tocsin(['verify', whole, '--key', key])).toMatchObject({
      code: 0,
      out: expect.stringContaining(`Signed as exercise ${exercise} with the key SHA-256 ${sha256}.`),
    });
  const lines = log.trimEnd().split('\n');
  const other = await tocsin(['verify', whole, '--key', '0'.repeat(64)]);
  expect([other.code, other.error]).toEqual([1, expect.stringContaining('signed with another key')]);
  const nothing = await tocsin(['verify', whole, '--key', 'missing.pem']);
  expect([nothing.code, nothing.error]).toEqual([2, expect.stringContaining('neither a fingerprint')]);
  const unsigned = file('unsigned.jsonl', `${lines.slice(0, -1).join('\n')}\n`);
  expect((await tocsin(['verify', unsigned])).out).toContain('Not signed');
  expect((await tocsin(['verify', unsigned, '--key', pem])).error).toContain('not signed');
  expect((await tocsin(['verify', exercise, '--key', pem])).error).toContain('not signed');
  const cut = file('cut.jsonl', [...lines.slice(0, -3), lines.at(-1)].join('\n'));
  const missing = await tocsin(['verify', cut]);
  expect([missing.code, missing.error]).toEqual([1, expect.stringMatching(/^line \d+: .*missing/)]);
  // What reads events passes the signature by.
  for (const command of [
    ['report', whole, '--format', 'json'],
    ['replay', whole],
  ])
    expect((await tocsin(command)).code).toBe(0);
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
  // The next server ends it with itself.
  await stage.start();
});
