import { createHash } from 'node:crypto';

/** An event as it stands in an exported log, with the hash that chains it to the one before. */
export interface ChainedEvent {
  seq: number;
  type: string;
  at: number;
  time: number;
  by: string;
  data: unknown;
  audience: string[];
  hash?: string;
  /** Where the data are withheld, their hash: what only one person may see leaves with nobody. */
  withheld?: string;
}

/** Hash before the first event of every exercise. */
export const GENESIS = '0'.repeat(64);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Hash of an event's data and of who may see it; kept apart, so that data can be erased by law. */
export const dataHash = ({ data, audience }: Pick<ChainedEvent, 'data' | 'audience'>): string =>
  sha256(JSON.stringify([data, audience]));

/** Hash of an event, chained to the one before. */
export const chainHash = (
  previous: string,
  { seq, type, time, at, by }: Pick<ChainedEvent, 'seq' | 'type' | 'time' | 'at' | 'by'>,
  hashOfData: string,
): string => sha256(JSON.stringify([previous, seq, type, 1, time, at, by, hashOfData]));

/** An event as it may leave: a private note, or an answer to the hotwash, stays where it is; the chain holds without it. */
export const exported = (event: ChainedEvent): ChainedEvent =>
  event.audience.every((key) => key.startsWith('private:'))
    ? { ...event, data: null, withheld: dataHash(event) }
    : event;

/** What is wrong with a log, and in which of its lines. */
export interface Broken {
  line: number;
  why: string;
}

/** Why an event is not the one that was written after the hash `previous`; undefined where it is. */
export function whyBroken(event: ChainedEvent, previous: string, line: number): string | undefined {
  const seq = Number(event?.seq);
  if (typeof event !== 'object' || event === null || !event.hash)
    return 'this event has no hash; export the log with its hashes.';
  if (seq !== line) return `sequence ${seq} stands where ${line} must stand; events are missing.`;
  if (event.withheld !== undefined && !isWithheld(event))
    return `event ${seq} (${event.type}) has been changed: what is withheld is empty, and its author's alone.`;
  const expected = chainHash(previous, event, event.withheld ?? dataHash(event));
  if (event.hash === expected) return undefined;
  return `event ${seq} (${event.type}) or its hash has been changed: the hash must be ${expected}.`;
}

/** The hash of withheld data covers the audience, too, so that here it is known only from who wrote. */
const isWithheld = ({ data, audience, by }: ChainedEvent): boolean =>
  data === null && Array.isArray(audience) && audience.length === 1 && audience[0] === `private:${by}`;

/** The first event that is not as it was written; undefined where the whole chain holds. */
export function firstBroken(events: readonly ChainedEvent[]): Broken | undefined {
  let previous = GENESIS;
  for (const [index, event] of events.entries()) {
    const why = whyBroken(event, previous, index + 1);
    if (why) return { line: index + 1, why };
    previous = event.hash!;
  }
  return undefined;
}
