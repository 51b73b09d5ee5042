/** A log that is longer than what stays in memory, cut, or damaged. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CommandBody } from '@tocsin/engine';
import type { LiveClient } from '@tocsin/rig';
import { Serving } from '../testing/serving';

const TINY = { TOCSIN_HISTORY: '10', TOCSIN_ANSWERS: '5' };
const entry = (text: string): CommandBody => ({ type: 'WriteLogEntry', text });
const textsOf = ({ state }: LiveClient) => Object.values(state.logEntries).map(({ text }) => text);

let serving: Serving;
beforeAll(async () => {
  serving = await Serving.begin();
  await serving.restart(TINY);
}, 240_000);
afterAll(() => serving?.end(), 240_000);

/** An exercise that has begun, its clock paused: nothing falls due. */
async function begun() {
  const exercise = await serving.exercise();
  const fay = await joined(exercise.id, exercise.people['Fay']!);
  for (const type of ['StartExercise', 'PauseClock'] as const)
    expect(await fay.command({ type })).toMatchObject({ ok: true });
  fay.close();
  return exercise;
}
async function joined(id: string, member: Parameters<Serving['client']>[1], server = serving.url) {
  const client = serving.client(id, member, server);
  expect(await client.join()).toMatchObject({ ok: true });
  return client;
}
const seqs = async (id: string) =>
  (
    await serving.sql<{ seq: number }>('SELECT seq FROM exercise_event WHERE exercise_id = $1 ORDER BY seq', [
      id,
    ])
  ).map(({ seq }) => seq);

test('far beyond what stays in memory: restart, join, act, repeat and conflict are all as before', async () => {
  const { id, people } = await begun();
  const ann = await joined(id, people['Ann']!);
  const texts = Array.from({ length: 60 }, (_, number) => `entry ${number}`);
  const first = crypto.randomUUID();
  const answer = await ann.command(entry(texts[0]!), first);
  for (const text of texts.slice(1)) expect(await ann.command(entry(text))).toMatchObject({ ok: true });
  expect(await ann.command(entry(texts[0]!), first)).toEqual(answer);

  await serving.restart(TINY);
  const again = await joined(id, people['Ann']!);
  expect(textsOf(again)).toEqual(texts);
  expect(again.state.seq).toBe((await seqs(id)).length);
  expect(await again.command(entry(texts[0]!), first)).toEqual(answer);
  expect(await again.command(entry('after the restart'))).toMatchObject({ ok: true });

  const other = await serving.server(TINY);
  const there = await joined(id, people['Ann']!, other.url);
  const both = Array.from({ length: 30 }, (_, number) =>
    Promise.all([again.insist(entry(`here ${number}`)), there.insist(entry(`there ${number}`))]),
  );
  for (const answers of await Promise.all(both))
    for (const one of answers) expect(one).toMatchObject({ ok: true });
  const fresh = await joined(id, people['Ann']!);
  expect(textsOf(fresh)).toHaveLength(121);
  for (const client of [again, there]) {
    await client.until(() => textsOf(client).length === 121, 'all entries');
    expect(client.faults).toEqual([]);
  }
  const stored = await seqs(id);
  expect(stored).toEqual(stored.map((_, index) => index + 1));
  await serving.servers.pop()!.stop();
}, 240_000);

test('[J8] a log whose end is gone is not written on from a place that it no longer has; everyone begins anew', async () => {
  const { id, people } = await begun();
  const ann = await joined(id, people['Ann']!);
  const fay = await joined(id, people['Fay']!);
  for (const text of ['kept', 'gone', 'gone, too']) await ann.command(entry(text));
  const last = (await seqs(id)).at(-1)!;
  await serving.sql('DELETE FROM exercise_event WHERE exercise_id = $1 AND seq > $2', [id, last - 2]);
  expect(await ann.command(entry('after'))).toMatchObject({ ok: true, seq: last - 1 });
  await fay.until(() => fay.rejoins.some(({ reason }) => reason === 'log'), 'the request to join again');
  expect(await seqs(id)).toEqual(Array.from({ length: last - 1 }, (_, index) => index + 1));
  // Even one that asks for what came after what the log no longer has.
  expect(await ann.join({ have: last })).toMatchObject({ mode: 'snapshot', seq: last - 1 });
  expect(textsOf(ann)).toEqual(['kept', 'after']);
}, 240_000);

test('exercises that cannot be read are set aside; the server starts, and all others go on', async () => {
  const broken = await Promise.all([serving.exercise(), serving.exercise()]);
  const well = await serving.exercise();
  for (const { id, people } of [...broken, well]) {
    const fay = await joined(id, people['Fay']!);
    expect(await fay.command({ type: 'StartExercise' })).toMatchObject({ ok: true });
    fay.close();
  }
  const [gap, newer] = broken.map(({ id }) => id);
  const inTheMiddle = 'SELECT max(seq) / 2 FROM exercise_event WHERE exercise_id = $1';
  await serving.sql(`DELETE FROM exercise_event WHERE exercise_id = $1 AND seq = (${inTheMiddle})`, [gap]);
  await serving.sql(
    `UPDATE exercise_event SET type = 'OfALaterVersion' WHERE exercise_id = $1 AND seq = (${inTheMiddle})`,
    [newer],
  );
  await serving.restart(TINY);
  expect(await serving.measured('tocsin_exercises_unreadable')).toBe(2);
  for (const { id, people } of broken) {
    const client = serving.client(id, people['Fay']!);
    const answer = await client.join();
    expect(answer).toMatchObject({ ok: false, code: 'unreadable' });
    expect(JSON.stringify(answer)).toContain(id);
  }
  const fay = await joined(well.id, well.people['Fay']!);
  expect(await fay.command({ type: 'PauseClock' })).toMatchObject({ ok: true });
}, 240_000);
