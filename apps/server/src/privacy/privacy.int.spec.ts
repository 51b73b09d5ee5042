/** What is kept about somebody, and that nothing of their name is left once it is erased, while the log still holds. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ERASED } from '@tocsin/engine';
import { verifyLog } from '@tocsin/log';
import { Browser, type LiveClient } from '@tocsin/rig';
import { Serving, type Member } from '../testing/serving';

const NAME = 'Zacharias Quibbleton';
const MAIL = 'quibbleton@example.org';
const CAST = [
  { name: NAME, email: MAIL, part: 'participant', organisation: 'alpha' },
  { name: 'Bob', part: 'participant', organisation: 'beta' },
  { name: 'Eve', part: 'evaluator' },
];

let serving: Serving;
let id: string;
let people: Record<string, Member>;
let seat: string;
let fay: LiveClient;
let zack: LiveClient;

const erase = (name: string, body: object) =>
  people[name]!.browser.ask(`/api/exercises/${id}/people/${seat}/erasure`, { body });
const heldBy = (name: string) => people[name]!.browser.ask(`/api/exercises/${id}/people/${seat}/data`);
const log = async () => {
  const { browser, seat: own } = people['Fay']!;
  return (await browser.ask(`/api/exercises/${id}/log.jsonl`, { seat: own })).text;
};

/** Every table as text: what a backup would hold. */
async function everything(): Promise<string> {
  const tables = await serving.sql<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => serving.sql<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`)),
  );
  const files = await serving.sql<{ text: string }>(`SELECT encode(bytes, 'escape') AS text FROM upload`);
  return [...rows.flat().map(({ row }) => row), ...files.map(({ text }) => text)].join('\n');
}

beforeAll(async () => {
  serving = await Serving.begin();
  ({ id, people } = await serving.exercise('test', CAST));
  seat = people[NAME]!.seat;
  fay = serving.client(id, people['Fay']!);
  await fay.join();
  await fay.command({ type: 'StartExercise' });
  zack = serving.client(id, people[NAME]!);
  await zack.join();
  const form = new FormData();
  form.append('file', new Blob([`by ${NAME}`], { type: 'text/plain' }), `${NAME}.txt`);
  const { body: file } = await people[NAME]!.browser.ask(`/api/exercises/${id}/uploads`, {
    body: form,
    seat,
  });
  const attachments = [file as never];
  const to = ['organisation:beta' as const];
  expect(
    await zack.command({ type: 'SendMessage', to, title: 'From me', body: `Call ${NAME}`, attachments }),
  ).toMatchObject({ ok: true });
  // They lost their browser, came by the code, and nobody has let them in again.
  const host = people['Fay']!.browser;
  const { code } = (await host.ask<{ code: string }>(`/api/exercises/${id}/joining`)).body;
  const joining = { code, organisation: 'alpha', name: 'Quibbleton, Zacharias', as: 'same' };
  await new Browser(serving.url).made('/api/session/join-code', { body: joining });
  const bob = serving.client(id, people['Bob']!);
  await bob.join();
  const body = 'Ask QUIBBLETON, Zacharias; the pumps stand still.';
  expect(await bob.command({ type: 'SendMessage', to: ['control'], title: 'Who?', body })).toMatchObject({
    ok: true,
  });
}, 60_000);
afterAll(() => serving?.end(), 60_000);

test('somebody has all that is kept about them; nobody else has it but those who run the exercise', async () => {
  const { status, body } = await heldBy(NAME);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    person: { id: seat, name: NAME, email: MAIL, erasedAt: null },
    enrolment: { part: 'participant', organisation: 'alpha' },
    files: [{ name: `${NAME}.txt`, type: 'text/plain' }],
  });
  const { events } = body as { events: { type: string; data?: object }[] };
  expect(events.find(({ type }) => type === 'MessageSent')).toMatchObject({
    data: { title: { en: 'From me' } },
  });
  expect((await heldBy('Fay')).status).toBe(200);
  for (const other of ['Bob', 'Eve']) expect([other, (await heldBy(other)).status]).toEqual([other, 403]);
});

test('only those who run the exercise erase, and not while it is played', async () => {
  for (const other of ['Bob', 'Eve', NAME])
    expect([other, (await erase(other, { texts: true })).status]).toEqual([other, 403]);
  expect(await erase('Fay', { texts: true })).toMatchObject({ status: 409, body: { code: 'still-running' } });
  expect(await everything()).toContain(NAME);
});

test('afterwards no table, file, log or report has the name, what others wrote stays, and the log holds and says so', async () => {
  await fay.command({ type: 'EndExercise' });
  const { status, body } = await erase('Fay', { texts: true });
  expect(status).toBe(201);
  expect(body).toMatchObject({ events: 2, files: 1 });
  const { pseudonym } = body as { pseudonym: string };
  const left = (await everything()).toLowerCase();
  for (const trace of ['quibbleton', 'zacharias']) expect(left).not.toContain(trace);

  const exported = await log();
  expect(exported.toLowerCase()).not.toContain('quibbleton');
  expect(exported).toContain(`Ask ${pseudonym}; the pumps stand still.`);
  expect(exported).not.toContain('From me');
  expect(verifyLog(new TextEncoder().encode(exported))).toMatchObject({ erased: 2 });

  // Those who are connected begin anew, without the name.
  await fay.until(() => fay.rejoins.some(({ reason }) => reason === 'log'), 'the request to join again');
  await fay.join();
  expect(Object.values(fay.state.messages)).toMatchObject([
    { title: { en: ERASED } },
    { title: { en: 'Who?' } },
  ]);
  expect(JSON.stringify(fay.state).toLowerCase()).not.toContain('quibbleton');

  const { browser, seat: own } = people['Fay']!;
  const names = (await browser.ask(`/api/exercises/${id}/names`, { seat: own })).body as Record<
    string,
    string
  >;
  expect(names[seat]).toBe(pseudonym);
  const report = await browser.ask(`/api/exercises/${id}/after-action-report?format=json`, { seat: own });
  expect(JSON.stringify(report.body).toLowerCase()).not.toContain('quibbleton');
  // The seat is gone with the name.
  expect((await heldBy(NAME)).status).toBe(403);
});

test('a changed event that no erasure tells of is found', async () => {
  const lines = (await log()).split('\n');
  const index = lines.findIndex((line) => line.includes('"ClockChanged"'));
  const event = JSON.parse(lines[index]!) as { data: object; hash: string };
  const [{ data_hash: hash }] = (await serving.sql<{ data_hash: string }>(
    'SELECT data_hash FROM exercise_event WHERE exercise_id = $1 AND seq = $2',
    [id, index + 1],
  )) as [{ data_hash: string }];
  const forged = { ...event, data: { ...event.data, from: 1 }, erased: hash };
  const other = [...lines.slice(0, index), JSON.stringify(forged), ...lines.slice(index + 1)].join('\n');
  expect(verifyLog(new TextEncoder().encode(other))).toMatchObject({ broken: { line: index + 1 } });
});

test('names go by themselves once the exercise has been over for long enough', async () => {
  expect((await heldBy('Fay')).status).toBe(200);
  await serving.sql(`UPDATE exercise_event SET at = at - 8 * 86400000 WHERE type = 'ExerciseEnded'`);
  await serving.restart({ TOCSIN_RETENTION_DAYS: '7' });
  for (let tries = 0; tries < 100; tries++) {
    const rows = await serving.sql('SELECT FROM person WHERE erased_at IS NULL');
    if (rows.length === 0) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  const rows = await serving.sql<{ name: string }>('SELECT name FROM person');
  expect(rows.every(({ name }) => /^P-[0-9A-F]{8}$/.test(name))).toBe(true);
});
