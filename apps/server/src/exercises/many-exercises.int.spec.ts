/** Many exercises in the database: only those that run are read at the start, and none for the list. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Serving } from '../testing/serving';

const HELD = 'tocsin_exercises_held';
const COPIES = 1_000;
let serving: Serving;
beforeAll(async () => void (serving = await Serving.begin()), 240_000);
afterAll(() => serving?.end(), 240_000);

/** As many exercises more, with the log of one that there is. */
async function copy(id: string, count: number): Promise<void> {
  await serving.sql(
    `WITH copy AS (
       INSERT INTO exercise (id, scenario_id, scenario_hash, title, join_code, owner)
       SELECT gen_random_uuid(), scenario_id, scenario_hash, title, 'copy ' || number, owner
       FROM exercise, generate_series(1, $2::int) AS number WHERE id = $1 RETURNING id)
     INSERT INTO exercise_event (exercise_id, seq, type, data, exercise_time, at, actor, command_id, command_part, audience, data_hash, hash)
     SELECT copy.id, seq, type, data, exercise_time, at, actor, command_id, command_part, audience, data_hash, hash
     FROM exercise_event, copy WHERE exercise_id = $1`,
    [id, count],
  );
}

interface Listed {
  id: string;
  standing: string;
  people: number;
  title: object;
  seat?: string;
}

test('a start reads those that run, and a list of a thousand reads none', async () => {
  const made = {
    ready: await serving.exercise(),
    running: await serving.exercise(),
    paused: await serving.exercise(),
    ended: await serving.exercise(),
  };
  for (const [name, { id, people }] of Object.entries(made)) {
    const fay = serving.client(id, people['Fay']!);
    await fay.join();
    if (name !== 'ready') await fay.command({ type: 'StartExercise' });
    if (name === 'paused') await fay.command({ type: 'PauseClock' });
    if (name === 'ended') await fay.command({ type: 'EndExercise' });
    fay.close();
  }
  const { browser, seat } = made.ready.people['Fay']!;
  const path = `/api/exercises/${made.ready.id}/people/${made.ready.people['Bob']!.seat}`;
  expect((await browser.ask(path, { method: 'DELETE', seat })).status).toBe(200);
  const copied = await serving.exercise();
  await copy(copied.id, COPIES);

  await serving.restart();
  expect(await serving.measured(HELD)).toBe(1);
  const host = await serving.host();
  const { body } = await host.ask<Listed[]>('/api/exercises');
  expect(body).toHaveLength(COPIES + 5);
  const shown = Object.entries(made).map(([name, { id }]) => {
    const { standing, people, title, seat } = body.find((one) => one.id === id)!;
    return [name, standing, people, title, seat];
  });
  // Fay and five others; Bob was withdrawn from the first.
  expect(shown).toEqual([
    ['ready', 'ready', 5, { en: 'Test' }, made.ready.people['Fay']!.seat],
    ['running', 'running', 6, { en: 'Test' }, made.running.people['Fay']!.seat],
    ['paused', 'running', 6, { en: 'Test' }, made.paused.people['Fay']!.seat],
    ['ended', 'ended', 6, { en: 'Test' }, made.ended.people['Fay']!.seat],
  ]);
  expect(body.filter(({ standing }) => standing === 'ready')).toHaveLength(COPIES + 2);
  const session = await host.ask<{ seats: object[] }>('/api/session');
  expect(session.body.seats).toContainEqual({
    exercise: made.paused.id,
    exerciseTitle: { en: 'Test' },
    person: made.paused.people['Fay']!.seat,
    name: 'Fay',
    part: 'facilitator',
    standing: 'running',
  });
  expect(await serving.measured(HELD)).toBe(1);
}, 240_000);
