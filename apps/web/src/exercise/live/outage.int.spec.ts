/** The browser's client on the server as it is shipped, while the database is away or takes no writes. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { LiveClient } from '@tocsin/rig';
import { LiveExercise } from './live-exercise';
import { LiveServer } from './testing/live-server';

let server: LiveServer;
const open: { close(): void }[] = [];
beforeAll(async () => void (server = await LiveServer.begin()), 240_000);
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});
afterAll(() => server?.end(), 240_000);

async function sit(): Promise<LiveExercise> {
  const { exercise, seat } = server.ann;
  const live = new LiveExercise({ exercise, seat, server: await server.as(server.ann) });
  open.push(live);
  return live;
}
function facilitator(): LiveClient {
  const { exercise, seat, browser } = server.fay;
  const client = new LiveClient(server.url, browser.cookies, exercise, seat);
  open.push(client);
  return client;
}
async function until(holds: () => boolean, within = 60_000): Promise<void> {
  for (const end = Date.now() + within; !holds();) {
    if (Date.now() > end) throw new Error(`never came: ${holds.toString()}`);
    await new Promise((later) => setTimeout(later, 10));
  }
}
const textsOf = ({ state }: { state: LiveExercise['state'] }) =>
  Object.values(state.logEntries).map(({ text }) => text);

test('an act that the database does not take stays queued, is said to be, and goes out again by itself', async () => {
  const fay = facilitator();
  await fay.stay();
  expect(await fay.command({ type: 'StartExercise' })).toMatchObject({ ok: true });
  const ann = await sit();
  await until(() => ann.status.link === 'connected');
  await server.writable(false);
  let answered = false;
  const given = ann.send({ type: 'WriteLogEntry', text: 'In the outage.' });
  void given.then(() => (answered = true));
  await until(() => ann.status.unsent === 1);
  expect(ann.status).toMatchObject({ link: 'connected', queued: 1 });
  expect(answered).toBe(false);
  await server.writable(true);
  expect(await given).toMatchObject({ ok: true });
  expect(ann.status).toMatchObject({ queued: 0, unsent: 0 });
  await until(() => textsOf(ann).length === 1 && textsOf(fay).length === 1);
  expect(textsOf(fay)).toEqual(['In the outage.']);
  expect(await ann.send({ type: 'StartExercise' })).toMatchObject({ ok: false, code: 'not-allowed' });
}, 240_000);

test('a join that the server cannot answer just now is asked again, and refuses nobody', async () => {
  await server.sql('ALTER TABLE exercise_event RENAME TO exercise_event_away');
  await server.restart();
  expect(await facilitator().join()).toMatchObject({ ok: false, code: 'internal' });
  const ann = await sit();
  const seen = new Set<string>();
  ann.subscribe(() => seen.add(ann.status.link));
  await new Promise((later) => setTimeout(later, 3_000));
  await server.sql('ALTER TABLE exercise_event_away RENAME TO exercise_event');
  await until(() => ann.status.link === 'connected');
  expect([...seen]).not.toContain('refused');
  await until(() => textsOf(ann).length === 1);
}, 240_000);
