import type { RecordedEvent } from '@tocsin/engine';
import { upcast, withVersion, type ChainedEvent } from '@tocsin/log';

/** Whatever answers SQL with rows: a pool of connections, or one. */
export interface Queries {
  query<Rows>(sql: string, parameters?: unknown[]): Promise<Rows>;
}

/** An event as its row has it. */
export interface EventRow {
  seq: number;
  type: string;
  version: number;
  data: unknown;
  exercise_time: number;
  at: string;
  actor: string;
  audience: string[];
}

/** The columns of a row. */
export const COLUMNS = 'seq, type, version, data, exercise_time, at, actor, audience';

const storedEvent = ({ seq, type, data, exercise_time: time, at, actor: by, audience }: EventRow) =>
  ({ seq, type, data, time, at: Number(at), by, audience }) satisfies ChainedEvent;

/** The event of a row, as the engine knows it today. @throws UnknownEvent when a newer Tocsin wrote it. */
export const eventOf = (exercise: string, row: EventRow): RecordedEvent =>
  upcast(storedEvent(row), row.version, `exercise ${exercise}`);

/** An event as it is stored, with its hash and that of its data. */
export interface StoredEvent {
  event: ChainedEvent & { hash: string };
  dataHash: string;
}

/** Rows read at once where a log is read in pieces. */
const PIECE = 5_000;

/** The logs of all exercises, as they are stored. */
export class StoredEvents {
  constructor(protected readonly database: Queries) {}

  /** Every event after `seq`, in order, or the first so many; with `keys`, only those addressed to one of them. */
  async read(
    exercise: string,
    after = 0,
    keys?: readonly string[],
    limit?: number,
  ): Promise<RecordedEvent[]> {
    const rows: EventRow[] = await this.database.query(
      `SELECT ${COLUMNS} FROM exercise_event
       WHERE exercise_id = $1 AND seq > $2 AND ($3::text[] IS NULL OR audience && $3) ORDER BY seq LIMIT $4`,
      [exercise, after, keys ?? null, limit ?? null],
    );
    return rows.map((row) => eventOf(exercise, row));
  }

  /** The whole log with its hashes, a piece at a time, each event in the version in which it was written. */
  async *chained(exercise: string): AsyncGenerator<StoredEvent[]> {
    for (let after = 0; ;) {
      const rows: (EventRow & { hash: string; data_hash: string; erased: boolean })[] =
        await this.database.query(
          `SELECT ${COLUMNS}, hash, data_hash, erased FROM exercise_event
         WHERE exercise_id = $1 AND seq > $2 ORDER BY seq LIMIT ${PIECE}`,
          [exercise, after],
        );
      if (rows.length === 0) return;
      yield rows.map((row) => ({
        event: {
          ...withVersion(storedEvent(row), row.version),
          hash: row.hash,
          ...(row.erased ? { erased: row.data_hash } : {}),
        },
        dataHash: row.data_hash,
      }));
      after = rows.at(-1)!.seq;
    }
  }
}
