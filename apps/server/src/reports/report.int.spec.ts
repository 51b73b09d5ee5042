/** Who may have which part of the after-action report, and that the exported log is unbroken and signed. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aPlan, aScenario } from '@tocsin/engine/testing';
import { fingerprintOf, verifyLog, type ChainedEvent } from '@tocsin/log';
import { Browser, type LiveClient } from '@tocsin/rig';
import { Serving, type Member } from '../testing/serving';

let serving: Serving;
let id: string;
let people: Record<string, Member>;
let fay: LiveClient;

const get = (name: string, query: string) => {
  const { browser, seat } = people[name]!;
  return browser.ask(`/api/exercises/${id}/after-action-report?${query}`, { seat });
};

beforeAll(async () => {
  serving = await Serving.begin([
    aScenario([{ number: 1, trigger: 'manual', recipients: ['organisation:beta'] }], {
      emergencyPlan: aPlan,
      groundTruth: [{ at: '+00:00', severity: 'grave', because: { en: 'NOBODY-KNOWS' } }],
    }),
  ]);
  ({ id, people } = await serving.exercise());
  const host = people['Fay']!.seat;
  people['Ori'] = await serving.enrol(id, host, { name: 'Ori', part: 'observer' });
  fay = serving.client(id, people['Fay']!);
  await fay.join();
  await fay.command({ type: 'StartExercise' });
  await fay.command({ type: 'ReleaseInject', number: 1 });
  const ann = serving.client(id, people['Ann']!);
  await ann.join();
  const description = 'Since nine';
  await ann.command({ type: 'WriteNote', text: 'ANN-ALONE' });
  await ann.command({ type: 'ReportIncident', title: 'ALPHA-ONLY', description, category: 'availability' });
}, 60_000);
afterAll(() => serving?.end(), 60_000);

test('the staff have every part in every format while it runs', async () => {
  for (const format of ['pdf', 'docx', 'xlsx', 'json'])
    for (const audience of ['whole', 'public', 'alpha'])
      expect([format, audience, (await get('Eve', `format=${format}&audience=${audience}`)).status]).toEqual([
        format,
        audience,
        200,
      ]);
  expect((await get('Fay', 'format=exe')).status).toBe(400);
  expect((await get('Fay', 'audience=nobody')).status).toBe(400);
});

test('an organisation has what was released to it, with the statements chosen for it, and nothing else', async () => {
  await fay.command({ type: 'EndExercise' });
  for (const audience of ['beta', 'public', 'whole', 'alpha'])
    expect((await get('Bob', `format=json&audience=${audience}`)).status).toBe(403);
  const kind = 'strength';
  await fay.command({ type: 'WriteStatement', kind, title: 'BETA-READS', organisation: 'beta', cites: [1] });
  await fay.command({ type: 'WriteStatement', kind, title: 'NOT-FOR-BETA' });
  await fay.until(() => Object.keys(fay.state.statements).length === 2, 'two statements');
  const [first] = Object.keys(fay.state.statements);
  await fay.command({ type: 'ReleaseReport', part: 'organisation:beta', statements: [first!] });
  await fay.command({ type: 'ReleaseReport', part: 'public' });
  const own = await get('Bob', 'format=json&audience=beta');
  expect(own.status).toBe(200);
  expect(own.text).toContain('BETA-READS');
  expect(own.text).not.toMatch(/ALPHA-ONLY|NOT-FOR-BETA|NOBODY-KNOWS/);
  expect((await get('Bob', 'format=json&audience=public')).status).toBe(200);
  for (const audience of ['whole', 'alpha'])
    expect((await get('Bob', `audience=${audience}`)).status).toBe(403);
  expect((await get('Eve', 'format=json&audience=alpha')).text).toContain('ALPHA-ONLY');
  expect((await get('Eve', 'format=json')).text).toContain('NOT-FOR-BETA');
  expect((await get('Eve', 'format=json')).text).toContain('NOBODY-KNOWS');
});

test('an observer has neither the whole report nor the log: they hold ratings and the ground truth', async () => {
  const { browser, seat } = people['Ori']!;
  for (const audience of ['whole', 'alpha'])
    expect((await get('Ori', `audience=${audience}`)).status).toBe(403);
  expect((await browser.ask(`/api/exercises/${id}/log.jsonl`, { seat })).status).toBe(403);
  const { text } = await browser.ask(`/api/exercises/${id}/events?limit=10000`, { seat });
  expect(text).toContain('ScriptOpened');
  expect(text).not.toMatch(/NOBODY-KNOWS|TruthOpened/);
  expect((await get('Ori', 'format=json&audience=public')).text).not.toContain('NOBODY-KNOWS');
});

test('the exported log is unbroken and signed as of its last event, and only the staff have it', async () => {
  const { browser, seat } = people['Eve']!;
  const { text } = await browser.ask(`/api/exercises/${id}/log.jsonl`, { seat });
  const lines = text.trim().split('\n');
  const events = lines.slice(0, -1).map((line) => JSON.parse(line) as ChainedEvent);
  expect(events.length).toBeGreaterThan(10);
  // Everybody may know the public key.
  const { body: key } = await new Browser(serving.url).ask<{ publicKey: string; sha256: string }>(
    '/api/signing-key',
  );
  expect(verifyLog(Buffer.from(text))).toMatchObject({
    events: events.length,
    signature: { exercise: id, seq: events.length, publicKey: key.publicKey },
  });
  expect(key.sha256).toBe(fingerprintOf(key.publicKey));
  // A note that only its author sees leaves with nobody; the chain holds without it.
  expect(events.filter(({ withheld }) => withheld)).toMatchObject([{ type: 'NoteWritten', data: null }]);
  expect(text).not.toContain('ANN-ALONE');
  const ann = people['Ann']!;
  expect((await ann.browser.ask(`/api/exercises/${id}/log.jsonl`, { seat: ann.seat })).status).toBe(403);
});
