import type { EventType, RecordedEvent } from '@tocsin/engine';
import { Injectable } from '@nestjs/common';
import { chainHash, dataHash, versionOf } from '@tocsin/log';
import { COLUMNS, eventOf, StoredEvents, type EventRow } from '@tocsin/store';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';

/** What a command brought about, to be stored under its id. */
export interface Decided {
  commandId: string;
  events: RecordedEvent[];
}

interface TailRow extends EventRow {
  command_id: string;
  hash: string;
}

/** The end of a log: its events, the last sequence of each command in it, and the hash that it ends on. */
export interface Tail {
  events: RecordedEvent[];
  answers: Map<string, number>;
  hash?: string;
}

/** That a log has grown: of which exercise, and by which server. */
export interface Grown {
  exercise: string;
  server: string;
}
/** The channel on which servers tell each other. */
export const GROWN = 'exercise_event';

/** Another server has written to the exercise first: read what is new, and decide again. */
export class LogConflict extends Error {}

/** The log of every exercise: appended to, read, never changed. */
@Injectable()
export class EventLog extends StoredEvents {
  /** This server, among those that write to the same logs. */
  readonly server: string = randomUUID();

  constructor(database: DataSource) {
    super(database);
  }

  /**
   * Stores what several commands brought about, all or nothing, and tells the other servers.
   * @returns the hash of the last event. @throws LogConflict when a place in the log was taken.
   */
  async append(exercise: string, previous: string, decided: readonly Decided[]): Promise<string> {
    const columns: unknown[][] = Array.from({ length: 12 }, () => []);
    let hash = previous;
    for (const { commandId, events } of decided)
      for (const [part, event] of events.entries()) {
        const data = JSON.stringify(event.data);
        const ofData = dataHash(event);
        const version = versionOf(event.type);
        hash = chainHash(hash, { ...event, version }, ofData);
        const row = [
          event.seq,
          event.type,
          version,
          data,
          event.time,
          event.at,
          event.by,
          commandId,
          part,
          event.audience.join(' '),
          ofData,
          hash,
        ];
        for (const [index, value] of row.entries()) columns[index]!.push(value);
      }
    try {
      await this.database.query(
        `WITH stored AS (
           INSERT INTO exercise_event
             (exercise_id, seq, type, version, data, exercise_time, at, actor, command_id, command_part, audience, data_hash, hash)
           SELECT $1, seq, type, version, data::json, exercise_time, at, actor, command_id, command_part,
                  string_to_array(audience, ' '), data_hash, hash
           FROM unnest($2::int[], $3::text[], $4::smallint[], $5::text[], $6::float8[], $7::bigint[], $8::text[], $9::text[], $10::int[], $11::text[], $12::text[], $13::text[])
             AS t (seq, type, version, data, exercise_time, at, actor, command_id, command_part, audience, data_hash, hash))
         SELECT pg_notify('${GROWN}', $14)`,
        [exercise, ...columns, JSON.stringify({ exercise, server: this.server } satisfies Grown)],
      );
    } catch (error) {
      if ((error as { code?: string }).code === '23505') throw new LogConflict();
      throw error;
    }
    return hash;
  }

  /** Everything after `seq`, with what it takes to go on writing. */
  async tail(exercise: string, after = 0): Promise<Tail> {
    const rows: TailRow[] = await this.database.query(
      `SELECT ${COLUMNS}, command_id, hash FROM exercise_event
       WHERE exercise_id = $1 AND seq > $2 ORDER BY seq`,
      [exercise, after],
    );
    const answers = new Map(rows.map(({ command_id: id, seq }) => [id, seq]));
    return { events: rows.map((row) => eventOf(exercise, row)), answers, hash: rows.at(-1)?.hash };
  }

  /** For those of some commands that were accepted before, the last sequence that each stored. */
  async answersTo(exercise: string, commandIds: readonly string[]): Promise<Map<string, number>> {
    const rows: { command_id: string; seq: number }[] = await this.database.query(
      'SELECT command_id, max(seq) AS seq FROM exercise_event WHERE exercise_id = $1 AND command_id = ANY ($2) GROUP BY command_id',
      [exercise, commandIds],
    );
    return new Map(rows.map(({ command_id: id, seq }) => [id, seq]));
  }

  /**
   * The first event of some types that holders of some keys may see, with some fields that it must have.
   * The fields are looked for in the text as it was written: `->>` fails on a log that holds U+0000 in any event.
   * @param holds whether an event with these fields somewhere is the one
   */
  async find(
    exercise: string,
    types: readonly EventType[],
    keys: readonly string[],
    fields: object,
    holds: (event: RecordedEvent) => boolean,
  ): Promise<RecordedEvent | undefined> {
    const rows: EventRow[] = await this.database.query(
      `SELECT ${COLUMNS} FROM exercise_event
       WHERE exercise_id = $1 AND type = ANY ($2) AND audience && $3 AND position($4 in data::text) > 0
       ORDER BY seq`,
      [exercise, types, keys, JSON.stringify(fields).slice(1, -1)],
    );
    return rows.map((row) => eventOf(exercise, row)).find(holds);
  }
}
