import type { RecordedEvent } from '@tocsin/engine';
import { chainHash, dataHash, GENESIS, versionOf } from '@tocsin/log';
import { connected } from '@tocsin/store';
import { setTimeout } from 'node:timers/promises';
import { Stage, type Seated } from '../play/stage';
import { scenarioOf } from '../scenario-of';
import { round } from './figures';

/** For how long a server's main thread stood still at most, while it made something of a whole log; milliseconds. */
export interface StoodStill {
  idle: number;
  pdf: number;
  docx: number;
  trends: number;
}

/** A real server makes reports of a long log; how long everybody else waited for it at most. */
export async function stoodStill(folder: string, log: readonly RecordedEvent[]): Promise<StoodStill> {
  const stage = await Stage.open(folder);
  try {
    const { exercise, facilitator } = await stage.seat(await scenarioOf(folder), 20);
    await keep(stage.databaseUrl, exercise, facilitator.seat, log);
    await stage.server.stop();
    await stage.start();
    const get = (path: string) => fetch(`${stage.url}${path}`, { headers: headersOf(facilitator) });
    const during = async (work: () => Promise<unknown>): Promise<number> => {
      await lag(stage.server.operations);
      await work();
      return round(1_000 * (await lag(stage.server.operations)), 0);
    };
    const asked = (path: string) =>
      during(async () => {
        const answer = await get(path);
        if (answer.status !== 200)
          throw new Error(`${path} answered ${answer.status} ${await answer.text()}`);
        await answer.arrayBuffer();
      });
    const report = `/api/exercises/${exercise}/after-action-report`;
    // The exercise is read into memory once, as by the first who joins.
    await asked(`${report}?format=json&audience=public`);
    return {
      idle: await during(() => setTimeout(2_000)),
      pdf: await asked(`${report}?format=pdf`),
      docx: await asked(`${report}?format=docx`),
      trends: await asked('/api/trends'),
    };
  } finally {
    await stage.close();
  }
}

const headersOf = ({ seat, cookies }: Seated) => ({ cookie: cookies, 'x-tocsin-seat': seat });

/** The longest that the event loop was late since this was last asked, seconds. */
async function lag(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(metrics)?.[1]);
}

/** Puts a log in the place of an exercise's own, and its facilitator at the end of it. */
async function keep(
  url: string,
  exercise: string,
  facilitator: string,
  log: readonly RecordedEvent[],
): Promise<void> {
  const store = await connected(url);
  const [enrolment] = await store.query<Pick<RecordedEvent, 'data' | 'audience'>[]>(
    `DELETE FROM exercise_event WHERE exercise_id = $1 AND type = 'PersonEnrolled' AND data ->> 'person' = $2 RETURNING data, audience`,
    [exercise, facilitator],
  );
  await store.query('DELETE FROM exercise_event WHERE exercise_id = $1', [exercise]);
  const last = log.at(-1)!;
  const enrolled = { ...last, seq: last.seq + 1, type: 'PersonEnrolled', ...enrolment } as RecordedEvent;
  let hash = GENESIS;
  const rows = [...log, enrolled].map((event) => {
    const ofData = dataHash(event);
    const version = versionOf(event.type);
    hash = chainHash(hash, { ...event, version }, ofData);
    const { time, by, ...same } = event;
    const id = { exercise_id: exercise, command_id: `bench-${event.seq}`, command_part: 0, version };
    return { ...same, ...id, exercise_time: time, actor: by, data_hash: ofData, hash };
  });
  for (let from = 0; from < rows.length; from += 5_000)
    await store.query(
      'INSERT INTO exercise_event SELECT * FROM json_populate_recordset(null::exercise_event, $1)',
      [JSON.stringify(rows.slice(from, from + 5_000))],
    );
  await store.close();
}
