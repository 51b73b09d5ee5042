/** Rights end with the session that gave them, on every server, at once. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Browser, newExercise, type LiveClient, type ServerProcess } from '@tocsin/rig';
import type { SessionEnded } from '@tocsin/protocol';
import { Serving, type Member } from '../testing/serving';

const PASSWORD = 'loopback only, and not for long';

let serving: Serving;
let other: ServerProcess;
let id: string;
let people: Record<string, Member>;
beforeAll(async () => {
  serving = await Serving.begin();
  other = await serving.server();
  ({ id, people } = await serving.exercise());
}, 240_000);
afterAll(() => serving?.end(), 60_000);

/** A connection of its own kind, that notes how it ended. */
async function connected(member: Member, server = serving.url, exercise = id) {
  const client = serving.client(exercise, member, server);
  const ends: SessionEnded[] = [];
  client.socket.on('ended', (end) => ends.push(end));
  expect(await client.join()).toMatchObject({ ok: true });
  return { client, ends };
}
const gone = async ({ client, ends }: { client: LiveClient; ends: SessionEnded[] }) => {
  await client.until(() => !client.socket.connected, 'the end of the connection');
  return ends;
};
async function signedIn(server = serving.url): Promise<Browser> {
  const browser = new Browser(server);
  await browser.made('/api/session/sign-in', { body: { email: 'fay@example.org', password: PASSWORD } });
  return browser;
}

test('[E1] signing out ends every connection of the session, on every server, and no other', async () => {
  const browser = await signedIn();
  const { seat } = people['Fay']!;
  const tabs = [
    await connected({ browser, seat }),
    await connected({ browser, seat }),
    await connected({ browser, seat }, other.url),
  ];
  const untouched = await connected(people['Fay']!, other.url);
  await new Browser(other.url, browser.cookies).ask('/api/session/sign-out', { method: 'POST' });
  for (const tab of tabs) expect(await gone(tab)).toEqual([{ reason: 'signed-out' }]);
  expect(await untouched.client.command({ type: 'StartExercise' })).toMatchObject({ ok: true });
  expect(await untouched.client.command({ type: 'PauseClock' })).toMatchObject({ ok: true });
  expect(tabs.flatMap(({ client }) => client.events)).toEqual([]);

  const again = serving.client(id, { browser, seat });
  const refusal = await new Promise<{ data?: object }>((done) =>
    again.socket.once('connect_error', done as never),
  );
  expect(refusal.data).toEqual({ code: 'not-signed-in' });
});

test('[E1] one session ends another of its account, or all others; never somebody else’s', async () => {
  const [here, lost, third] = [await serving.host(), await signedIn(), await signedIn(other.url)];
  const { seat } = people['Fay']!;
  const laptop = await connected({ browser: lost, seat }, other.url);
  const { body: sessions } =
    await here.ask<{ id: string; current: boolean; device: string }[]>('/api/account/sessions');
  expect(sessions.filter(({ current }) => current)).toHaveLength(1);
  const listed = async (browser: Browser) =>
    (await browser.ask<{ id: string; current: boolean }[]>('/api/account/sessions')).body.find(
      ({ current }) => current,
    )!.id;
  const path = `/api/account/sessions/${await listed(lost)}`;
  const ann = people['Ann']!.browser;
  expect((await ann.ask(path, { method: 'DELETE' })).body).toMatchObject({ code: 'not-signed-in' });
  expect((await here.ask(path, { method: 'DELETE' })).status).toBe(200);
  expect(await gone(laptop)).toEqual([{ reason: 'revoked' }]);
  expect((await lost.ask('/api/exercises')).status).toBe(401);
  expect((await here.ask(path, { method: 'DELETE' })).body).toMatchObject({ code: 'unknown-session' });

  const participant = await connected(people['Ann']!);
  const tab = await connected({ browser: third, seat });
  expect((await here.ask<{ ended: number }>('/api/account/sessions', { method: 'DELETE' })).status).toBe(200);
  expect(await gone(tab)).toEqual([{ reason: 'revoked' }]);
  expect((await here.ask('/api/exercises')).status).toBe(200);
  expect(participant.client.socket.connected).toBe(true);
});

test('[E1] an end that a server did not hear is found when it listens again', async () => {
  const browser = await signedIn();
  const open = await connected({ browser, seat: people['Fay']!.seat });
  // As if it had been told while nobody listened.
  await serving.sql(`DELETE FROM session WHERE token_hash = encode(sha256($1::bytea), 'hex')`, [
    browser.cookies.split('=')[1],
  ]);
  const text = { type: 'WriteLogEntry', text: 'x' } as const;
  expect(await open.client.command(text)).toMatchObject({ ok: false, code: 'not-your-seat' });
  await serving.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'`);
  expect(await gone(open)).toEqual([{ reason: 'expired' }]);
});

test('[E1] a session whose time is up ends its connections', async () => {
  const late = await serving.exercise();
  const ann = await connected(late.people['Ann']!, other.url, late.id);
  await serving.sql(
    `UPDATE session SET expires_at = now() WHERE token_hash = encode(sha256($1::bytea), 'hex')`,
    [late.people['Ann']!.browser.cookies.split('=')[1]],
  );
  await serving.server();
  expect(await gone(ann)).toEqual([{ reason: 'expired' }]);
});

test('[E2] a seat that is taken from an account gives no command on a connection that is open', async () => {
  const browser = await signedIn();
  const made = await newExercise(browser, 'test');
  const { client } = await connected({ browser, seat: made.seat }, other.url, made.exercise);
  expect(await client.command({ type: 'StartExercise' })).toMatchObject({ ok: true });
  await serving.sql('UPDATE person SET account_id = null WHERE id = $1', [made.seat]);
  for (const command of [{ type: 'PauseClock' }, { type: 'EndExercise' }] as const)
    expect(await client.command(command)).toMatchObject({ ok: false, code: 'not-your-seat' });
  expect(await client.join()).toMatchObject({ ok: false, code: 'not-your-seat' });
});

test('[E2] a seat that was taken after the connection was made counts', async () => {
  const browser = await signedIn();
  const { client } = await connected({ browser, seat: people['Fay']!.seat });
  const later = await newExercise(browser, 'test');
  expect(await client.ask('join', { exercise: later.exercise, seat: later.seat })).toMatchObject({
    ok: true,
  });
});

test('[E3] signing in makes another session: what knew the token of before is outside', async () => {
  const guest = await serving.enrol(id, people['Fay']!.seat, { name: 'Gil', part: 'evaluator' });
  const planted = new Browser(serving.url, guest.browser.cookies);
  const tab = await connected({ browser: planted, seat: guest.seat });
  await guest.browser.made('/api/session/sign-in', {
    body: { email: 'fay@example.org', password: PASSWORD },
  });
  expect(await gone(tab)).toEqual([{ reason: 'renewed' }]);
  expect((await planted.ask('/api/session')).body).toEqual({ account: null, seats: [] });
  const { body } = await guest.browser.ask<{ seats: { person: string }[] }>('/api/session');
  expect(body.seats.map(({ person }) => person)).toContain(guest.seat);
});

test('a participant’s session that is 30 days old and in use goes on', async () => {
  const { browser, seat } = people['Bob']!;
  const hash = `encode(sha256('${browser.cookies.split('=')[1]}'::bytea), 'hex')`;
  await serving.sql(
    `UPDATE session SET created_at = now() - interval '30 days', used_at = now() - interval '1 hour',
       expires_at = now() + interval '1 hour' WHERE token_hash = ${hash}`,
  );
  expect((await browser.ask(`/api/exercises/${id}/names`, { seat })).status).toBe(200);
  const [row] = await serving.sql<{ days: number }>(
    `SELECT extract(day FROM expires_at - now())::int AS days FROM session WHERE token_hash = ${hash}`,
  );
  expect(row!.days).toBe(29);
});
