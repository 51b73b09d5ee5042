import type { Description, EventType, Part, RecordedEvent, State } from '@tocsin/engine';
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

/** A piece of a log: its events, the last sequence of each command in it, and the hash that it ends on. */
export interface Tail {
  events: RecordedEvent[];
  answers: Map<string, number>;
  hash: string;
}

/** That a log has grown: of which exercise, and by which server. */
export interface Grown {
  exercise: string;
  server: string;
  /** Set where events that were read before are no longer as they were: texts in them were erased. */
  anew?: boolean;
}
/** The channel on which servers tell each other. */
export const GROWN = 'exercise_event';

/** Another server has written to the exercise first: read what is new, and decide again. */
export class LogConflict extends Error {}
/** The log ends before what this server has read of it, as after a restored backup: read it anew from the beginning. */
export class LogCut extends Error {}

/** Whether a batch may be decided and stored again after the log was read anew. */
export const mayBeTriedAgain = (error: unknown): boolean =>
  error instanceof LogConflict || error instanceof LogCut;

/** Where someone was enrolled last, and as what. */
export interface Enrolled {
  exercise: string;
  person: string;
  part: Part;
  organisation?: string;
}

/** Where someone with several seats enters an exercise: as a facilitator if they may. */
export const seatIn = (exercise: string, enrolments: readonly Enrolled[]): Enrolled | undefined => {
  const seats = enrolments.filter((one) => one.exercise === exercise);
  return seats.find(({ part }) => part === 'facilitator') ?? seats[0];
};

/** An event as it is stored, and whether the person who was asked for wrote it. */
export interface Written {
  seq: number;
  type: string;
  version: number;
  data: unknown;
  at: string;
  own: boolean;
}

/** What a list shows of an exercise; derived from its log, not from a copy that could differ from it. */
export interface Outline {
  exercise: string;
  standing: State['standing'];
  /** Whether its clock runs. */
  running: boolean;
  people: number;
  /** What the exercise itself is called, and when and where it is planned. */
  description: Description | null;
  /** The last sequence of its log. */
  seq: number;
}

/** Rows read at once; between two pieces, others get their turn. */
const PIECE = 1_000;

/** The log of every exercise: appended to, read, and never changed but for texts that the law wants erased. */
@Injectable()
export class EventLog extends StoredEvents {
  /** This server, among those that write to the same logs. */
  readonly server: string = randomUUID();

  constructor(database: DataSource) {
    super(database);
  }

  /**
   * Stores what several commands brought about, all or nothing, and tells the other servers.
   * The statement itself demands the event before it, with the hash that this server knows: a log that
   * was cut or replaced meanwhile is never written on.
   * @returns the hash of the last event. @throws LogConflict when a place in the log was taken; LogCut
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
    const before = decided[0]!.events[0]!.seq - 1;
    const told = { exercise, server: this.server } satisfies Grown;
    try {
      const [stored]: unknown[] = await this.database.query(
        `WITH stored AS (
           INSERT INTO exercise_event
             (exercise_id, seq, type, version, data, exercise_time, at, actor, command_id, command_part, audience, data_hash, hash)
           SELECT $1, seq, type, version, data::json, exercise_time, at, actor, command_id, command_part,
                  string_to_array(audience, ' '), data_hash, hash
           FROM unnest($2::int[], $3::text[], $4::smallint[], $5::text[], $6::float8[], $7::bigint[], $8::text[], $9::text[], $10::int[], $11::text[], $12::text[], $13::text[])
             AS t (seq, type, version, data, exercise_time, at, actor, command_id, command_part, audience, data_hash, hash)
           WHERE $15 = 0 OR EXISTS (
             SELECT FROM exercise_event WHERE exercise_id = $1 AND seq = $15 AND hash = $16)
           RETURNING 1)
         SELECT pg_notify('${GROWN}', $14) FROM stored LIMIT 1`,
        [exercise, ...columns, JSON.stringify(told), before, previous],
      );
      if (!stored) throw new LogCut();
    } catch (error) {
      if ((error as { code?: string }).code === '23505') throw new LogConflict();
      throw error;
    }
    return hash;
  }

  /** Everything after `seq`, a piece at a time, with what it takes to go on writing. */
  async *tail(exercise: string, after: number): AsyncGenerator<Tail> {
    for (let last = after; ;) {
      const rows: TailRow[] = await this.database.query(
        `SELECT ${COLUMNS}, command_id, hash FROM exercise_event
         WHERE exercise_id = $1 AND seq > $2 ORDER BY seq LIMIT ${PIECE}`,
        [exercise, last],
      );
      if (rows.length === 0) return;
      const answers = new Map(rows.map(({ command_id: id, seq }) => [id, seq]));
      yield { events: rows.map((row) => eventOf(exercise, row)), answers, hash: rows.at(-1)!.hash };
      last = rows.at(-1)!.seq;
    }
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

  /** The events of an exercise that somebody caused, or in which some words are written; as they are stored. */
  async writtenBy(exercise: string, person: string, words: readonly string[]): Promise<Written[]> {
    return this.database.query(
      `SELECT seq, type, version, data, at, actor = $2 OR position('"person":"' || $2 || '"' in data::text) > 0 AS own
       FROM exercise_event WHERE exercise_id = $1 AND (actor = $2 OR position($2 in data::text) > 0
         OR EXISTS (SELECT FROM unnest($3::text[]) AS word WHERE position(lower(word) in lower(data::text)) > 0))
       ORDER BY seq`,
      [exercise, person, words],
    );
  }

  /** Puts data without some texts in the place of what was stored, under the hashes of the first, and tells all servers. */
  async eraseTexts(exercise: string, changed: readonly Pick<Written, 'seq' | 'data'>[]): Promise<void> {
    const told = { exercise, server: this.server, anew: true } satisfies Grown;
    await this.database.query(
      `WITH changed AS (
         UPDATE exercise_event SET data = without.data::json, erased = true
         FROM unnest($2::int[], $3::text[]) AS without (seq, data)
         WHERE exercise_id = $1 AND exercise_event.seq = without.seq RETURNING 1)
       SELECT pg_notify('${GROWN}', $4) FROM changed LIMIT 1`,
      [
        exercise,
        changed.map(({ seq }) => seq),
        changed.map(({ data }) => JSON.stringify(data)),
        JSON.stringify(told),
      ],
    );
  }

  /** Which of some people are enrolled, by the last that the log says of each; found without reading any exercise. */
  async enrolments(people: readonly string[]): Promise<Enrolled[]> {
    const rows: { exercise: string; type: string; data: Omit<Enrolled, 'exercise'> }[] =
      await this.database.query(
        `SELECT DISTINCT ON (data ->> 'person') exercise_id AS exercise, type, data FROM exercise_event
         WHERE data ->> 'person' = ANY ($1) AND type IN ('PersonEnrolled', 'PersonWithdrawn')
         ORDER BY data ->> 'person', seq DESC`,
        [people],
      );
    return rows.flatMap(({ exercise, type, data: { person, part, organisation } }) =>
      type === 'PersonEnrolled' ? [{ exercise, person, part, organisation }] : [],
    );
  }

  /** The outlines of all exercises, or of some. */
  async outlines(exercises?: readonly string[]): Promise<Outline[]> {
    return this.database.query(
      `SELECT exercise.id AS exercise, coalesce(last.seq, 0) AS seq, coalesce(people.people, 0) AS people,
              coalesce((clock.data -> 'clock' ->> 'running')::boolean, false) AS running,
              described.data AS description,
              CASE WHEN ended.seq IS NOT NULL THEN 'ended' WHEN clock.type = 'ClockChanged' THEN 'running'
                   WHEN last.seq IS NOT NULL THEN 'ready' ELSE 'new' END AS standing
       FROM exercise
       LEFT JOIN LATERAL (SELECT seq FROM exercise_event
         WHERE exercise_id = exercise.id ORDER BY seq DESC LIMIT 1) last ON true
       LEFT JOIN LATERAL (SELECT type, data FROM exercise_event
         WHERE exercise_id = exercise.id AND type IN ('ClockChanged', 'ExerciseReset') ORDER BY seq DESC LIMIT 1) clock ON true
       LEFT JOIN LATERAL (SELECT seq FROM exercise_event
         WHERE exercise_id = exercise.id AND type = 'ExerciseEnded' LIMIT 1) ended ON true
       LEFT JOIN LATERAL (SELECT data FROM exercise_event
         WHERE exercise_id = exercise.id AND type = 'ExerciseDescribed' ORDER BY seq DESC LIMIT 1) described ON true
       LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE type = 'PersonEnrolled')::int AS people FROM (
         SELECT DISTINCT ON (data ->> 'person') type FROM exercise_event
         WHERE exercise_id = exercise.id AND type IN ('PersonEnrolled', 'PersonWithdrawn')
         ORDER BY data ->> 'person', seq DESC) each) people ON true
       WHERE $1::uuid[] IS NULL OR exercise.id = ANY ($1)`,
      [exercises ?? null],
    );
  }

  /** The exercises whose clocks run. */
  async running(): Promise<string[]> {
    const rows: { id: string }[] = await this.database.query(
      `SELECT id FROM exercise, LATERAL (SELECT data FROM exercise_event
         WHERE exercise_id = id AND type IN ('ClockChanged', 'ExerciseReset') ORDER BY seq DESC LIMIT 1) clock
       WHERE (clock.data -> 'clock' ->> 'running')::boolean`,
    );
    return rows.map(({ id }) => id);
  }

  /** The exercises that ended before a moment of wall time, epoch milliseconds. */
  async endedBefore(at: number): Promise<string[]> {
    const rows: { id: string }[] = await this.database.query(
      `SELECT DISTINCT exercise_id AS id FROM exercise_event WHERE type = 'ExerciseEnded' AND at < $1`,
      [at],
    );
    return rows.map(({ id }) => id);
  }

  /** How far the logs of some exercises go. */
  async ends(exercises: readonly string[]): Promise<{ exercise: string; seq: number }[]> {
    return this.database.query(
      `SELECT wanted AS exercise, seq FROM unnest($1::uuid[]) AS wanted, LATERAL (SELECT seq FROM exercise_event
         WHERE exercise_id = wanted ORDER BY seq DESC LIMIT 1) last`,
      [exercises],
    );
  }
}
