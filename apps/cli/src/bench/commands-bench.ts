import { LiveClient } from '@tocsin/rig';
import { Client } from 'pg';
import { round, type Result } from './figures';
import { withStage } from './with-stage';

const PARTICIPANTS = 50;
const EACH = 200;
/** Commands that a participant has under way. */
const AT_ONCE = 10;
const ROWS = PARTICIPANTS * EACH;
const BATCH = 500;

/** Acknowledged, stored actions a second on one exercise; the floor is inserting the same rows by bare `pg`. */
export async function commandsBench(): Promise<Result> {
  return withStage(PARTICIPANTS, 1, undefined, async ({ stage, exercise, facilitator, people }) => {
    await facilitator.command({ type: 'StartExercise' });
    const clients = people.map(({ cookies, seat }) => new LiveClient(stage.url, cookies, exercise, seat));
    await Promise.all(clients.map((client) => client.join()));
    // They share the cores with the server: what they receive they drop, as the floor's client has nothing to receive.
    for (const client of clients) client.socket.off('frame');
    const begun = performance.now();
    await Promise.all(
      clients.flatMap((client) =>
        Array.from({ length: AT_ONCE }, async () => {
          for (let n = 0; n < EACH / AT_ONCE; n++) {
            const answer = await client.command({ type: 'WriteLogEntry', text: `entry ${n}` });
            if (!answer.ok) throw new Error(answer.message);
          }
        }),
      ),
    );
    const ours = (ROWS * 1_000) / (performance.now() - begun);
    for (const client of clients) client.close();
    const [oneByOne, inBatches] = await bareInserts(stage.databaseUrl);
    return {
      bench: 'commands',
      figures: {
        acknowledgedPerSecond: round(ours, 0),
        floorOneByOnePerSecond: round(oneByOne, 0),
        floorBatchedPerSecond: round(inBatches, 0),
      },
      ratios: { toOneByOne: round(ours / oneByOne), toBatched: round(ours / inBatches) },
    };
  });
}

/** Rows a second, one by one and in batches, of what the log stores for these commands. */
async function bareInserts(url: string): Promise<[number, number]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE TABLE bare AS SELECT * FROM exercise_event WHERE false');
  await client.query(
    'ALTER TABLE bare ADD PRIMARY KEY (exercise_id, seq), ADD UNIQUE (exercise_id, command_id, command_part)',
  );
  const { rows } = await client.query(
    `SELECT to_jsonb(e) AS row FROM exercise_event e WHERE type = 'LogEntryWritten' LIMIT $1`,
    [ROWS],
  );
  const stored = rows.map(({ row }: { row: unknown }) => row);
  const insert = 'INSERT INTO bare SELECT * FROM jsonb_populate_recordset(null::bare, $1)';
  const perSecond = async (count: number, batch: number): Promise<number> => {
    await client.query('TRUNCATE bare');
    const begun = performance.now();
    for (let from = 0; from < count; from += batch)
      await client.query(insert, [JSON.stringify(stored.slice(from, from + batch))]);
    return (count * 1_000) / (performance.now() - begun);
  };
  const figures: [number, number] = [await perSecond(2_000, 1), await perSecond(stored.length, BATCH)];
  await client.query('DROP TABLE bare');
  await client.end();
  return figures;
}
