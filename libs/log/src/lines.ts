import type { RecordedEvent } from '@tocsin/engine';
import { gunzipSync } from 'node:zlib';
import { chainHash, dataHash, GENESIS, type ChainedEvent } from './chain';
import { isSignature } from './signature';
import { upcast, versionOf } from './version';

/** Bytes that are no log of events; the message names the line. */
export class UnreadableLog extends Error {}

/** The bytes of a log; what was packed with gzip is unpacked. @throws UnreadableLog */
export function unpack(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes);
  } catch (error) {
    throw new UnreadableLog(`This cannot be unpacked: ${(error as Error).message}`);
  }
}

/** All events of a log, as the engine knows them today. @throws UnreadableLog @throws UnknownEvent */
export function readEvents(log: Uint8Array): RecordedEvent[] {
  const lines = new TextDecoder().decode(unpack(log)).split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (isSignature(lines.at(-1) ?? '')) lines.pop();
  return lines.map((line, index) => {
    const event = parseLine(line, index + 1);
    return upcast(event, event.version ?? 1, `line ${index + 1}`);
  });
}

function parseLine(line: string, number: number): ChainedEvent {
  let event: ChainedEvent;
  try {
    event = JSON.parse(line) as ChainedEvent;
  } catch {
    throw new UnreadableLog(`line ${number}: this is not JSON.`);
  }
  if (typeof event?.type !== 'string' || typeof event.data !== 'object')
    throw new UnreadableLog(`line ${number}: this is not an event: type and data are needed.`);
  if (event.seq !== number)
    throw new UnreadableLog(
      `line ${number}: sequence ${event.seq} does not follow ${number - 1}; the log is incomplete.`,
    );
  return event;
}

/** The lines of a log in the versions of today, each with the hash that chains it to the one before. */
export function writeLines(events: readonly RecordedEvent[]): string {
  let hash = GENESIS;
  return events
    .map((event) => {
      const written = withVersion(event, versionOf(event.type));
      hash = chainHash(hash, written, dataHash(event));
      return `${JSON.stringify({ ...written, hash })}\n`;
    })
    .join('');
}

/** An event with its version, which stands in a log from the second on. */
export const withVersion = (event: ChainedEvent, version: number): ChainedEvent =>
  version === 1 ? event : { ...event, version };
