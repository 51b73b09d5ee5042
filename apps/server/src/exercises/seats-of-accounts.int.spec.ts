/** Seats belong to people: an account has its own on every device, and nobody else's. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Browser, newExercise } from '@tocsin/rig';
import { Serving } from '../testing/serving';

interface Listed {
  id: string;
  seat?: string;
}

const PASSWORD = 'loopback only, and not for long';
let serving: Serving;
let fay: Browser;
/** Her second device. */
let second: Browser;
beforeAll(async () => {
  serving = await Serving.begin();
  fay = await serving.host();
  second = await signedIn('fay@example.org');
});
afterAll(() => serving?.end());

/** Another device of an account. */
async function signedIn(email: string): Promise<Browser> {
  const browser = new Browser(serving.url);
  await browser.made('/api/session/sign-in', { body: { email, password: PASSWORD } });
  return browser;
}
/** Somebody more with an account, in a browser of their own. */
async function colleague(name: string): Promise<Browser> {
  await serving.sql(
    `INSERT INTO account (id, name, email, password_hash, role)
     SELECT gen_random_uuid(), $1, lower($1) || '@example.org', password_hash, 'planner' FROM account WHERE name = 'Fay'`,
    [name],
  );
  return signedIn(`${name.toLowerCase()}@example.org`);
}
const listOf = async (browser: Browser) => (await browser.ask<Listed[]>('/api/exercises')).body;
const tokenOf = (url: string) => url.split('/').at(-1)!;

it('whoever made an exercise opens and conducts it on a second device', async () => {
  const { exercise, seat } = await newExercise(fay, 'test');
  expect(await listOf(second)).toContainEqual(expect.objectContaining({ id: exercise, seat }));
  expect((await second.ask(`/api/exercises/${exercise}/people`)).status).toBe(200);
  const client = serving.client(exercise, { browser: second, seat });
  expect(await client.join()).toMatchObject({ ok: true });
  expect(await client.command({ type: 'StartExercise' })).toMatchObject({ ok: true });
});

it('whoever signed out and in again finds the same seat', async () => {
  const { exercise, seat } = await newExercise(fay, 'test');
  await second.ask('/api/session/sign-out', { method: 'POST' });
  expect((await second.ask(`/api/exercises/${exercise}/people`)).status).toBe(403);
  second = await signedIn('fay@example.org');
  expect(await listOf(second)).toContainEqual(expect.objectContaining({ id: exercise, seat }));
});

it('an account sees nothing of exercises that it neither made nor was let into', async () => {
  const { exercise, seat } = await newExercise(fay, 'test');
  const eve = await colleague('Eve');
  expect(await listOf(eve)).toEqual([]);
  for (const path of ['people', 'join-code'])
    expect((await eve.ask(`/api/exercises/${exercise}/${path}`)).body).toMatchObject({
      code: 'not-a-facilitator',
    });
  expect((await eve.ask(`/api/exercises/${exercise}/seat`, { method: 'POST' })).body).toMatchObject({
    code: 'not-enrolled',
  });
  expect(await serving.client(exercise, { browser: eve, seat }).join()).toMatchObject({
    ok: false,
    code: 'not-your-seat',
  });
});

it('a facilitator lets a colleague in by the address of their account', async () => {
  const { exercise } = await newExercise(fay, 'test');
  const gus = await colleague('Gus');
  const path = `/api/exercises/${exercise}/colleagues`;
  const body = { email: 'GUS@example.org', part: 'facilitator' };
  expect((await gus.ask(path, { body })).body).toMatchObject({ code: 'not-a-facilitator' });
  expect((await new Browser(serving.url).ask(path, { body })).body).toMatchObject({ code: 'not-signed-in' });
  expect((await fay.ask(path, { body: { ...body, email: 'nobody@example.org' } })).body).toMatchObject({
    code: 'unknown-account',
  });
  const { person } = await fay.made<{ person: string }>(path, { body });
  expect((await fay.ask(path, { body })).body).toMatchObject({ code: 'takes-part-already' });
  const elsewhere = await signedIn('gus@example.org');
  expect(await listOf(elsewhere)).toEqual([expect.objectContaining({ id: exercise, seat: person })]);
  const { body: people } = await elsewhere.ask<object[]>(`/api/exercises/${exercise}/people`);
  expect(people).toContainEqual(expect.objectContaining({ person, name: 'Gus', hasAccount: true }));

  await fay.ask(`/api/exercises/${exercise}/people/${person}`, { method: 'DELETE' });
  expect(await listOf(elsewhere)).toEqual([]);
  expect((await elsewhere.ask(`/api/exercises/${exercise}/people`)).status).toBe(403);
});

it('a seat that was taken while signed in is the account’s, unless it is another’s', async () => {
  const { exercise } = await newExercise(fay, 'test');
  const [hana, ida] = [await colleague('Hana'), await colleague('Ida')];
  const person = { name: 'Hana', part: 'evaluator' };
  const { invitation } = await fay.made<{ invitation: { url: string } }>(
    `/api/exercises/${exercise}/people`,
    {
      body: person,
    },
  );
  const body = { token: tokenOf(invitation.url) };
  const { seat } = await hana.made<{ seat: string }>('/api/session/join', { body });
  expect(await listOf(await signedIn('hana@example.org'))).toEqual([expect.objectContaining({ seat })]);
  await ida.made('/api/session/join', { body });
  expect(await listOf(await signedIn('ida@example.org'))).toEqual([]);
});

it('a seat without an account stays with its browser', async () => {
  const { exercise } = await newExercise(fay, 'test');
  const ann = { name: 'Ann', part: 'participant', organisation: 'alpha' };
  const { seat, browser } = await serving.enrol(exercise, '', ann);
  expect((await browser.ask(`/api/exercises/${exercise}/names`, { seat })).status).toBe(200);
  expect((await browser.ask('/api/exercises')).status).toBe(401);
});

it('who made an exercise before seats belonged to accounts is let in on opening it', async () => {
  const { exercise, seat } = await newExercise(fay, 'test');
  await serving.sql('UPDATE person SET account_id = null WHERE id = $1', [seat]);
  const listed = (await listOf(second)).find(({ id }) => id === exercise);
  expect(listed).toMatchObject({ id: exercise });
  expect(listed!.seat).toBeUndefined();
  const opened = await second.made<{ seat: string }>(`/api/exercises/${exercise}/seat`, { body: {} });
  expect(opened.seat).not.toBe(seat);
  expect(await second.made(`/api/exercises/${exercise}/seat`, { body: {} })).toMatchObject(opened);
  expect((await second.ask(`/api/exercises/${exercise}/people`)).status).toBe(200);
});
