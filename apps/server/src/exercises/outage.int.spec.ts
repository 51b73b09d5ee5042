/** A database that takes no writes for a while: nothing is lost, and nothing happens twice. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { Serving } from '../testing/serving';

let serving: Serving;
beforeAll(async () => void (serving = await Serving.begin()), 240_000);
afterAll(() => serving?.end(), 240_000);

/** Whether the database takes writes, from its next connection on; all that are open are closed. */
async function writable(is: boolean): Promise<void> {
  const name = new URL(serving.database.url).pathname.slice(1);
  // `SET` in front: the connection that sets it back is itself one of the read-only ones.
  await serving.sql(
    `SET TRANSACTION READ WRITE; ALTER DATABASE "${name}" SET default_transaction_read_only = ${is ? 'off' : 'on'}`,
  );
  await serving.sql(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
}

test('[C6] a client that insists has its act stored once, as soon as the database takes it', async () => {
  const { id, people } = await serving.exercise();
  const fay = serving.client(id, people['Fay']!);
  const ann = serving.client(id, people['Ann']!);
  await fay.stay();
  await ann.stay();
  expect(await fay.command({ type: 'StartExercise' })).toMatchObject({ ok: true });
  await writable(false);
  const entry = { type: 'WriteLogEntry', text: 'In the outage.' } as const;
  expect(await ann.command(entry)).toMatchObject({ ok: false, code: 'unavailable' });
  const given = ann.insist(entry);
  // Whoever joins now is given no more than what is stored.
  const bob = serving.client(id, people['Bob']!);
  const joined = await bob.join();
  const [{ last } = { last: 0 }] = await serving.sql<{ last: number }>(
    'SELECT max(seq) AS last FROM exercise_event WHERE exercise_id = $1',
    [id],
  );
  expect(joined).toMatchObject({ ok: true, seq: last });
  await setTimeout(2_000);
  await writable(true);
  expect(await given).toMatchObject({ ok: true });
  expect(await fay.insist({ type: 'PauseClock' })).toMatchObject({ ok: true });
  await ann.until(() => Object.keys(ann.state.logEntries).length > 0, 'the entry');
  const fresh = serving.client(id, people['Ann']!);
  await fresh.join();
  const texts = Object.values(fresh.state.logEntries).map(({ text }) => text);
  expect(texts.filter((text) => text === entry.text)).toHaveLength(1);
  for (const client of [fay, ann, bob]) expect(client.faults).toEqual([]);
}, 240_000);
