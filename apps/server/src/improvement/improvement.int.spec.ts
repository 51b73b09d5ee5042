/** The improvement plan: who may, what must hold, two who write at once, tests by exercises, trends. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aPlan, aScenario } from '@tocsin/engine/testing';
import type { ActionHistory, CorrectiveAction } from '@tocsin/protocol';
import { Browser } from '@tocsin/rig';
import { Client } from 'pg';
import { Serving, type Member } from '../testing/serving';
import type { TrendsAnswer } from './trends';

let serving: Serving;
let id: string;
let people: Record<string, Member>;
let host: Browser;

const A = {
  action: 'Agree a telephone tree with the operators',
  issue: 'Operators heard of it from the press',
  element: 'planning',
  owner: 'National CERT',
};
const day = (fromNow: number) => new Date(Date.now() + fromNow * 86_400_000).toISOString().slice(0, 10);
const create = async (more: object = {}): Promise<CorrectiveAction> => {
  return host.made('/api/improvement', { body: { ...A, due: day(90), ...more } });
};
const patch = (action: string, body: object, browser = host) =>
  browser.ask(`/api/improvement/${action}`, { method: 'PATCH', body });

beforeAll(async () => {
  serving = await Serving.begin([
    aScenario(
      [
        {
          number: 1,
          trigger: 'manual',
          expected: [{ id: 'ack', title: { en: 'Acknowledge' }, action: 'acknowledge', within: '10m' }],
        },
      ],
      { emergencyPlan: aPlan },
    ),
  ]);
  ({ id, people } = await serving.exercise());
  host = await serving.host();
}, 60_000);
afterAll(() => serving?.end(), 60_000);

test('strangers, participants and evaluators without an account get nothing', async () => {
  const action = await create();
  const stranger = new Browser(serving.url);
  const [ann, eve] = [people['Ann']!, people['Eve']!];
  for (const { browser, seat } of [{ browser: stranger, seat: undefined }, ann, eve])
    for (const [method, path, body] of [
      ['GET', '/api/improvement'],
      ['GET', '/api/improvement/due'],
      ['GET', '/api/trends'],
      ['GET', `/api/improvement/${action.id}`],
      ['GET', `/api/improvement/${action.id}/history`],
      ['POST', '/api/improvement', { ...A, due: day(1) }],
      ['PATCH', `/api/improvement/${action.id}`, { version: 1, action: 'Mine' }],
      ['PUT', `/api/improvement/${action.id}/tests/${id}`, { version: 1 }],
      ['DELETE', `/api/improvement/${action.id}/tests/${id}?version=1`],
    ] as const) {
      const answer = await browser.ask(path, { method, body, seat });
      expect([method, path, answer.status, answer.body.code]).toEqual([method, path, 401, 'not-signed-in']);
      expect(answer.text).not.toContain('telephone');
    }
});

test('an action names the exercise that it came from, and each change stays on record', async () => {
  const action = await create({ exercise: id, finding: 'f-7', capability: 'Public information' });
  expect(action).toMatchObject({
    version: 1,
    state: 'open',
    exercise: id,
    exerciseTitle: { en: 'Test' },
    finding: 'f-7',
  });
  expect(action.daysLeft).toBeGreaterThanOrEqual(89);
  const noEvidence = await patch(action.id, { version: 1, state: 'done' });
  expect(noEvidence).toMatchObject({ status: 400, body: { code: 'evidence-missing' } });
  expect(await patch(action.id, { version: 1, state: 'dropped' })).toMatchObject({
    body: { code: 'reason-missing' },
  });
  expect(await patch(action.id, { version: 1, starts: day(91) })).toMatchObject({
    body: { code: 'due-before-start' },
  });
  const done = await patch(action.id, {
    version: 1,
    state: 'done',
    evidence: 'Signed list, https://example.org/1',
  });
  expect(done.body).toMatchObject({ version: 2, state: 'done', issue: A.issue });
  const history = (await host.ask(`/api/improvement/${action.id}/history`)).body as ActionHistory[];
  expect(history.map(({ version, by }) => [version, by])).toEqual([
    [2, 'Fay'],
    [1, 'Fay'],
  ]);
  expect(history[0]).toMatchObject({
    before: { state: 'open', evidence: '' },
    after: { state: 'done', evidence: 'Signed list, https://example.org/1' },
  });
  const database = new Client({ connectionString: serving.database.url });
  await database.connect();
  for (const sql of [
    'UPDATE corrective_action_change SET at = now()',
    'DELETE FROM corrective_action_change',
  ])
    await expect(database.query(sql)).rejects.toThrow('only appended to');
  await database.end();
});

test('of two who write at once the second is refused, and nothing of the first is lost', async () => {
  const { id: action } = await create();
  const answers = await Promise.all(
    ['Ann Maes', 'Bob Claes', 'Cleo Adam'].map((contact) => patch(action, { version: 1, contact })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  const first = answers.find(({ status }) => status === 200)!.body as CorrectiveAction;
  const late = answers.find(({ status }) => status === 409)!.body;
  expect(late.code).toBe('changed-meanwhile');
  expect(late.message).toContain('version 2');
  expect((await host.ask(`/api/improvement/${action}`)).body).toEqual(first);
  const again = await patch(action, { version: 2, owner: 'Another' });
  expect(again.body).toMatchObject({ version: 3, owner: 'Another', contact: first.contact });
});

test('what makes no sense is refused with its place, and stores nothing', async () => {
  const before = (await host.ask('/api/improvement')).text;
  for (const [body, place] of [
    [{ ...A, due: 'tomorrow' }, 'due'],
    [{ ...A, due: '0001-01-01' }, 'due'],
    [{ ...A, due: day(1), element: 'luck' }, 'element'],
    [{ ...A, due: day(1), action: '  ' }, 'action'],
    [{ ...A, due: day(1), owner: '\0' }, 'owner'],
    [{ ...A, due: day(1), colour: 'red' }, 'colour'],
  ] as const) {
    const { status, body: answer } = await host.ask('/api/improvement', { body });
    expect([status, answer.message?.includes(place)]).toEqual([400, true]);
  }
  const unknown = '6e1a8fa4-5bcd-4af6-83e5-ff2bcf4aeb11';
  expect(
    (await host.ask('/api/improvement', { body: { ...A, due: day(1), exercise: unknown } })).status,
  ).toBe(404);
  expect((await host.ask(`/api/improvement/${unknown}`)).body.code).toBe('unknown-corrective-action');
  expect((await host.ask('/api/improvement?state=late')).status).toBe(400);
  expect((await host.ask('/api/improvement')).text).toBe(before);
});

test('what is late comes first, is counted, and is found by state, element, owner and words', async () => {
  const owner = 'Ministry of Found Things';
  const late = await create({ owner, due: day(-3), action: 'Print the 100% list' });
  const soon = await create({ owner, due: day(5), element: 'training' });
  const month = await create({ owner, due: day(20) });
  const dropped = await create({ owner, due: day(-9), state: 'dropped', reason: 'Merged with another' });
  const found = async (query: string) =>
    ((await host.ask(`/api/improvement?${query}`)).body as CorrectiveAction[]).map((action) => action.id);
  const of = `owner=${encodeURIComponent(owner)}`;
  expect(await found(of)).toEqual([late.id, soon.id, month.id, dropped.id]);
  expect(await found(`${of}&state=outstanding`)).toEqual([late.id, soon.id, month.id]);
  expect(await found(`${of}&state=dropped`)).toEqual([dropped.id]);
  expect(await found(`${of}&element=training`)).toEqual([soon.id]);
  expect(await found(`words=${encodeURIComponent('the 100% LIST')}`)).toEqual([late.id]);
  expect((await host.ask('/api/improvement/due')).body).toEqual({
    overdue: 1,
    week: 1,
    month: 2,
    mails: false,
  });
});

test('an exercise is set to test an action; after ENDEX it says what it showed', async () => {
  const { id: action } = await create({ state: 'done', evidence: 'Agreed in March' });
  const path = `/api/improvement/${action}/tests/${id}`;
  const put = (body: object) => host.ask(path, { method: 'PUT', body });
  expect((await put({ version: 1 })).body).toMatchObject({
    version: 2,
    tests: [{ exercise: id, result: null }],
  });
  expect(await put({ version: 2, result: 'held' })).toMatchObject({
    status: 409,
    body: { code: 'not-ended' },
  });
  expect((await host.ask(`${path}?version=2`, { method: 'DELETE' })).body).toMatchObject({
    version: 3,
    tests: [],
  });
  await put({ version: 3 });
  const fay = serving.client(id, people['Fay']!);
  await fay.join();
  await fay.command({ type: 'StartExercise' });
  await fay.command({ type: 'ReleaseInject', number: 1 });
  const ann = serving.client(id, people['Ann']!);
  await ann.join();
  await ann.command({
    type: 'GiveReceipt',
    receipt: 'acknowledged',
    messages: Object.keys(ann.state.messages),
  });
  expect((await host.ask<TrendsAnswer>('/api/trends')).body.exercises).toEqual([]);
  await fay.command({ type: 'EndExercise' });
  const remark = 'Reached all in 12 minutes';
  const shown = await put({ version: 4, result: 'held', remark });
  expect(shown.body).toMatchObject({
    tests: [{ exercise: id, title: { en: 'Test' }, result: 'held', remark }],
  });
  expect(await host.ask(`${path}?version=5`, { method: 'DELETE' })).toMatchObject({
    body: { code: 'has-result' },
  });
  const { body: history } = await host.ask<ActionHistory[]>(`/api/improvement/${action}/history`);
  expect(history[0]).toMatchObject({
    before: { test: { result: null } },
    after: { test: { result: 'held', remark } },
  });
  const verified = (await patch(action, { version: 5, state: 'verified' })).body as CorrectiveAction;
  const { id: next } = await serving.exercise();
  const over = await host.ask(`/api/improvement/${action}/tests/${next}`, {
    method: 'PUT',
    body: { version: verified.version },
  });
  expect(over).toMatchObject({ status: 409, body: { code: 'not-testable' } });
});

test('trends are there for exercises that have ended, the same on each asking, and again when the log has grown', async () => {
  const { body: first } = await host.ask<TrendsAnswer>('/api/trends');
  expect(first.exercises).toHaveLength(1);
  expect(first.exercises[0]).toMatchObject({ id, scenario: 'test', title: { en: 'Test' } });
  expect(first.exercises[0]!.readings['actions-met']).toMatchObject({ n: 1, missing: 0, value: 100 });
  expect(first.exercises[0]!.readings['time-to-inform']).toEqual({ n: 0, missing: 0 });
  const database = new Client({ connectionString: serving.database.url });
  await database.connect();
  const kept = async () => (await database.query('SELECT seq, body FROM exercise_trend')).rows;
  const [before] = await kept();
  expect((await host.ask('/api/trends')).body).toEqual(first);
  const fay = serving.client(id, people['Fay']!);
  await fay.join();
  await fay.command({ type: 'WriteNote', text: 'The hotwash begins' });
  expect((await host.ask('/api/trends')).body).toEqual(first);
  const [after] = await kept();
  expect(after.seq).toBeGreaterThan(before.seq);
  await database.end();
});
