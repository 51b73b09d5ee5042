import { createHash } from 'node:crypto';

/** An event as a log keeps it: in the version of its type in which it was written, chained by its hash. */
export interface ChainedEvent {
  seq: number;
  type: string;
  /** The version of its type; absent for the first. */
  version?: number;
  at: number;
  time: number;
  by: string;
  data: unknown;
  audience: string[];
  hash?: string;
  /** Where the data are withheld, their hash: what only one person may see leaves with nobody. */
  withheld?: string;
  /** Where texts in the data were erased, the hash of the data as they were written. */
  erased?: string;
}

/** Hash before the first event of every exercise. */
export const GENESIS = '0'.repeat(64);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Hash of an event's data and of who may see it; kept apart, so that data can be erased by law. */
export const dataHash = ({ data, audience }: Pick<ChainedEvent, 'data' | 'audience'>): string =>
  sha256(JSON.stringify([data, audience]));

/** The same as the first logs had it, which did not cover who may see the event. */
const firstDataHash = ({ data }: Pick<ChainedEvent, 'data'>): string => sha256(JSON.stringify(data));

/** Hash of an event, chained to the one before. */
export const chainHash = (
  previous: string,
  {
    seq,
    type,
    version = 1,
    time,
    at,
    by,
  }: Pick<ChainedEvent, 'seq' | 'type' | 'version' | 'time' | 'at' | 'by'>,
  hashOfData: string,
): string => sha256(JSON.stringify([previous, seq, type, version, time, at, by, hashOfData]));

/**
 * An event as it may leave: a private note, or an answer to the hotwash, stays where it is; the chain holds without it.
 * @param hashOfData as it was chained.
 */
export const exported = (event: ChainedEvent, hashOfData: string): ChainedEvent =>
  event.audience.every((key) => key.startsWith('private:'))
    ? { ...event, data: null, withheld: hashOfData }
    : event;

/** What is wrong with a log, and in which of its lines. */
export interface Broken {
  line: number;
  reason: string;
}

/** Follows the chain of a log, event by event. */
export class Chain {
  /** Events that have followed. */
  length = 0;
  /** Hash of the last of them. */
  hash = GENESIS;
  /** Events at the beginning whose hash does not cover who may see them: the first logs were chained so. */
  withoutAudience = 0;
  /** Events of which texts were erased, and of which no erasure has told so far: by sequence. */
  readonly untold = new Set<number>();
  /** How many events texts were erased of. */
  erased = 0;
  private mayBeFirst = true;

  /** Takes the next event. @returns why it is not the one that was written; undefined where it is. */
  follow(event: ChainedEvent): string | undefined {
    const line = this.length + 1;
    if (typeof event !== 'object' || event === null || !event.hash)
      return 'this event has no hash; export the log with its hashes.';
    const seq = Number(event.seq);
    if (seq !== line) return `expected sequence ${line} and found ${seq}: events are missing.`;
    if (event.withheld !== undefined && !isWithheld(event))
      return `event ${seq} (${event.type}) has been changed: what is withheld is empty, and its author's alone.`;
    const expected = chainHash(this.hash, event, event.withheld ?? event.erased ?? dataHash(event));
    if (event.hash === expected) this.mayBeFirst &&= (event.withheld ?? event.erased) !== undefined;
    else if (this.mayBeFirst && event.hash === chainHash(this.hash, event, firstDataHash(event)))
      this.withoutAudience = line;
    else return `event ${seq} (${event.type}) or its hash has been changed: the hash must be ${expected}.`;
    if (event.erased !== undefined) this.untold.add(seq);
    if (event.type === 'TextsErased') this.tell(event.data);
    this.length = line;
    this.hash = event.hash;
    return undefined;
  }

  /** An erasure names the events whose texts it erased; what the chain says of them stands. */
  private tell(data: unknown): void {
    for (const seq of (data as { events?: number[] } | null)?.events ?? [])
      if (this.untold.delete(seq)) this.erased++;
  }
}

/** The hash of withheld data covers the audience, too, so that here it is known only from who wrote. */
const isWithheld = ({ data, audience, by }: ChainedEvent): boolean =>
  data === null && Array.isArray(audience) && audience.length === 1 && audience[0] === `private:${by}`;
