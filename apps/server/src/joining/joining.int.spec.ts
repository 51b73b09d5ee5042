/** Joining by the code: one finds one's seat again, control nods, the code is closed and limited, guesses are refused. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Browser } from '@tocsin/rig';
import { Serving } from '../testing/serving';

interface Joined {
  seat?: string;
  wait?: string;
  known?: boolean;
  code?: string;
}

let serving: Serving;
beforeAll(async () => void (serving = await Serving.begin()), 60_000);
afterAll(() => serving?.end(), 30_000);

const POLICY = { open: true, organisations: null, kinds: null, from: null, until: null, nod: 'authorities' };

async function opened() {
  const { id, people } = await serving.exercise();
  const fay = people['Fay']!.browser;
  const of = (path: string) => `/api/exercises/${id}${path}`;
  const { code } = (await fay.ask<{ code: string }>(of('/joining'))).body;
  const join = (browser: Browser, body: object) =>
    browser.ask<Joined>('/api/session/join-code', { body: { code, organisation: 'alpha', ...body } });
  const enrolled = async () => (await fay.ask<{ name: string; person: string }[]>(of('/people'))).body;
  const claims = async () => (await fay.ask<{ claim: string; name: string }[]>(of('/claims'))).body;
  return { id, people, fay, of, code, join, enrolled, claims };
}
const stranger = () => new Browser(serving.url);
const claim = (browser: Browser, token?: string) =>
  browser.ask<{ standing: string; seat?: string }>('/api/session/claim', { body: { token } });

test('whoever lost their browser is asked, waits for the nod, and has their old seat again; no double is made', async () => {
  const { fay, of, join, enrolled, claims } = await opened();
  const first = stranger();
  const { seat } = (await join(first, { name: 'Alex Doe' })).body;
  expect((await join(first, { name: 'alex DOE' })).body.seat).toBe(seat);

  const second = stranger();
  expect((await join(second, { name: 'Doe,  Álex' })).body).toEqual({ known: true });
  const { wait } = (await join(second, { name: 'Doe, Álex', as: 'same' })).body;
  expect((await claim(second, wait)).body).toEqual({ standing: 'waiting' });
  expect((await enrolled()).filter(({ name }) => name === 'Alex Doe')).toHaveLength(1);

  const [waiting] = await claims();
  expect(waiting).toMatchObject({ name: 'Doe, Álex', organisation: 'alpha', person: seat });
  expect((await second.ask(of(`/claims/${waiting!.claim}`), { body: { admit: true } })).status).toBe(403);
  await fay.ask(of(`/claims/${waiting!.claim}`), { body: { admit: true } });
  expect((await claim(second, wait)).body).toMatchObject({ standing: 'admitted', seat });
  expect(await claims()).toEqual([]);
  // The token has done its work.
  expect((await claim(stranger(), wait)).status).toBe(404);
});

test('somebody else of the same name joins as somebody new, and two at once are not both the first', async () => {
  const { join, enrolled } = await opened();
  const both = await Promise.all([stranger(), stranger()].map((one) => join(one, { name: 'Kim Lee' })));
  expect(both.map(({ body }) => Boolean(body.seat)).sort()).toEqual([false, true]);
  expect((await join(stranger(), { name: 'Kim Lee', as: 'other' })).body.seat).toBeDefined();
  expect((await enrolled()).filter(({ name }) => name === 'Kim Lee')).toHaveLength(2);
});

test('a seat at an authority waits for control, who may refuse it; elsewhere it does not', async () => {
  const { fay, of, join, claims, enrolled } = await opened();
  const { wait, seat } = (await join(stranger(), { name: 'Mallory', organisation: 'cert' })).body;
  expect(seat).toBeUndefined();
  const [waiting] = await claims();
  await fay.ask(of(`/claims/${waiting!.claim}`), { body: { admit: false } });
  expect((await claim(stranger(), wait)).body).toEqual({ standing: 'refused' });
  expect((await enrolled()).some(({ name }) => name === 'Mallory')).toBe(false);

  const other = stranger();
  const asked = (await join(other, { name: 'Robin', organisation: 'cert' })).body;
  const [robin] = await claims();
  await fay.ask(of(`/claims/${robin!.claim}`), { body: { admit: true } });
  const admitted = (await claim(other, asked.wait)).body;
  expect((await enrolled()).find(({ name }) => name === 'Robin')?.person).toBe(admitted.seat);

  await fay.ask(of('/joining'), { method: 'PUT', body: { ...POLICY, nod: 'nobody' } });
  expect((await join(stranger(), { name: 'Sam', organisation: 'cert' })).body.seat).toBeDefined();
});

test('the code is limited, closed, changed, and closes by itself at ENDEX', async () => {
  const { id, people, fay, of, code, join } = await opened();
  const set = (change: object) => fay.ask(of('/joining'), { method: 'PUT', body: { ...POLICY, ...change } });
  await set({ organisations: ['beta'] });
  expect((await join(stranger(), { name: 'A' })).body).toMatchObject({ code: 'not-by-code' });
  const shown = (await stranger().ask<{ organisations: { id: string }[] }>(`/api/join-code/${code}`)).body;
  expect(shown.organisations.map((one) => one.id)).toEqual(['beta']);
  await set({ until: '2020-01-01T00:00:00Z' });
  expect((await join(stranger(), { name: 'A' })).body).toMatchObject({ code: 'code-closed' });
  await set({ open: false });
  expect((await join(stranger(), { name: 'A' })).body).toMatchObject({ code: 'code-closed' });
  await set({});
  const renewed = (await fay.ask<{ code: string }>(of('/joining/code'), { method: 'POST' })).body.code;
  expect((await join(stranger(), { name: 'A' })).body).toMatchObject({ code: 'unknown-code' });
  expect((await join(stranger(), { name: 'A', code: renewed })).body.seat).toBeDefined();
  const control = serving.client(id, people['Fay']!);
  await control.join();
  await control.command({ type: 'StartExercise' });
  await control.command({ type: 'EndExercise' });
  expect((await join(stranger(), { name: 'B', code: renewed })).body).toMatchObject({ code: 'code-closed' });
});

test('a participant neither sees nor sets who may join', async () => {
  const { people, of } = await opened();
  const ann = people['Ann']!.browser;
  for (const path of ['/joining', '/claims']) expect((await ann.ask(of(path))).status).toBe(403);
  expect((await ann.ask(of('/joining'), { method: 'PUT', body: POLICY })).status).toBe(403);
  expect((await ann.ask(of('/joining/code'), { method: 'POST' })).status).toBe(403);
});

test('500 people join from one address', async () => {
  const { join } = await opened();
  const hall = await Promise.all(
    Array.from({ length: 500 }, (_, index) => join(stranger(), { name: `Person ${index}` })),
  );
  expect(hall.filter(({ body }) => body.seat)).toHaveLength(500);
});
