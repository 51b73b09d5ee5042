/** What is done in an exercise's administration, as the audit log has it: who, to whom, before and after; never a name or a secret. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { verifyLog, type ChainedEvent } from '@tocsin/log';
import { Browser } from '@tocsin/rig';
import { Serving, type Member } from '../testing/serving';

const NAME = 'Zacharias Quibbleton';

const CAST: { name: string }[] = [
  { name: 'Bob', part: 'participant', organisation: 'beta' },
  { name: 'Gil', part: 'facilitator' },
] as never;

let serving: Serving;
let fay: Browser;
let id: string;
let people: Record<string, Member>;
let account: string;
beforeAll(async () => {
  serving = await Serving.begin();
  ({ id, people } = await serving.exercise('test', CAST));
  fay = await serving.host();
  account = (await fay.ask<{ id: string }[]>('/api/accounts')).body[0]!.id;
}, 60_000);
afterAll(() => serving?.end(), 60_000);

type Entry = ChainedEvent & { data: Record<string, unknown> };
const audit = async (): Promise<Entry[]> =>
  (await fay.ask('/api/audit/log.jsonl')).text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry);
/** What was recorded since, without its own export. */
async function recorded(act: () => Promise<unknown>): Promise<Entry[]> {
  const before = (await audit()).length;
  await act();
  return (await audit()).slice(before, -1);
}
const inExercise = (path = '') => `/api/exercises/${id}${path}`;

test('people are enrolled, moved and ended, by whom and from where, without their names', async () => {
  let person = '';
  const body = { name: NAME, email: 'quibbleton@example.org', part: 'participant', organisation: 'alpha' };
  const moved = { name: `${NAME} Jr`, part: 'participant', organisation: 'beta' };
  const entries = await recorded(async () => {
    person = (await fay.made<{ person: string }>(inExercise('/people'), { body })).person;
    await fay.ask(inExercise(`/people/${person}`), { method: 'PUT', body: moved });
    await fay.ask(inExercise(`/people/${person.toUpperCase()}`), { method: 'DELETE' });
  });
  const [alpha, beta] = [
    { part: 'participant', organisation: 'alpha' },
    { part: 'participant', organisation: 'beta' },
  ];
  const about = { exercise: id, to: person, name: 'Fay', address: expect.stringMatching(/127\.0\.0\.1|::1/) };
  expect(entries.map(({ type, by, data }) => ({ type, by, data }))).toEqual([
    { type: 'person-enrolled', by: account, data: { ...about, after: alpha } },
    {
      type: 'person-changed',
      by: account,
      data: { ...about, before: { ...alpha, cells: [], roles: [], plays: [] }, after: beta },
    },
    { type: 'person-ended', by: account, data: about },
  ]);
  expect(JSON.stringify(await audit())).not.toContain('uibbleton');
});

test('a facilitator without an account is known by their seat', async () => {
  const { browser, seat } = people['Gil']!;
  const entries = await recorded(() =>
    browser.ask(inExercise('/joining/code'), { method: 'POST', body: {} }),
  );
  expect(entries).toMatchObject([{ type: 'join-code-changed', by: seat, data: { exercise: id, name: '' } }]);
  const { body } = await fay.ask<{ code: string }>(inExercise('/join-code'));
  expect(JSON.stringify(await audit())).not.toContain(body.code);
});

test('what is taken out is on record, and what was refused is not', async () => {
  const seat = people['Fay']!.seat;
  const entries = await recorded(async () => {
    for (const who of ['Bob', 'Fay']) {
      const { browser, seat } = people[who]!;
      await browser.ask(inExercise('/log.jsonl'), { seat });
      await browser.ask(inExercise('/people'), { body: { name: 'X', part: 'observer', wrong: true } });
    }
    await fay.ask(inExercise(`/people/${people['Bob']!.seat}/data`));
    await fay.ask(inExercise('/after-action-report?format=json'), { seat });
  });
  expect(entries.map(({ type, data }) => [type, data['to'] ?? data['after']])).toEqual([
    ['log-exported', undefined],
    ['personal-data-exported', people['Bob']!.seat],
    ['report-exported', { format: 'json' }],
  ]);
});

test('the exercise that was made, who may join it, and the mail that it sends', async () => {
  const policy = {
    open: false,
    organisations: ['alpha'],
    kinds: null,
    from: null,
    until: null,
    nod: 'everyone',
  };
  const entries = await recorded(async () => {
    await fay.made('/api/exercises', { body: { scenario: 'test' } });
    await fay.ask(inExercise('/joining'), { method: 'PUT', body: policy });
    await fay.ask(inExercise('/mail'), { method: 'PUT', body: { injects: false } });
    await fay.ask('/api/account', { method: 'PATCH', body: { name: 'Fay Verlinden' } });
  });
  expect(entries).toMatchObject([
    {
      type: 'exercise-made',
      data: { exercise: expect.stringMatching(/^[\w-]+$/), after: { scenario: 'test' } },
    },
    { type: 'joining-changed', data: { before: { open: true, nod: 'authorities' }, after: policy } },
    { type: 'inject-mail-switched', data: { after: { injects: false } } },
    {
      type: 'account-renamed',
      by: account,
      data: { before: { name: 'Fay' }, after: { name: 'Fay Verlinden' } },
    },
  ]);
  const { text } = await fay.ask('/api/audit/log.jsonl');
  expect(verifyLog(new TextEncoder().encode(text))).not.toHaveProperty('broken');
});

test('every route that changes something is recorded, or says why not; of what is read, exports alone are', async () => {
  const { body } = await new Browser(serving.servers[0]!.operations).ask<{
    paths: Record<string, Record<string, { 'x-audit'?: object }>>;
  }>('/api/docs-json');
  const routes = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { 'x-audit': audited }]) => ({ method, path, audited })),
  );
  const changing = routes.filter(({ method }) => method !== 'get');
  expect(changing.length).toBeGreaterThan(30);
  expect(changing.filter(({ audited }) => !audited)).toEqual([]);
  const exports = routes.filter(({ method, audited }) => method === 'get' && audited);
  expect(exports.map(({ path }) => path).sort()).toEqual([
    '/api/audit/log.jsonl',
    '/api/exercises/{id}/after-action-report',
    '/api/exercises/{id}/log.jsonl',
    '/api/exercises/{id}/people/{person}/data',
    // It signs in.
    '/api/session/oidc/callback',
  ]);
});
