import type { RecordedEvent } from '@tocsin/engine';
import { isSignature } from '@tocsin/log';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { Fault } from './fault';

/** A log of events as it was written, the signature at its end included; .gz is unpacked. @throws Fault when it cannot be read. */
export async function logBytes(file: string): Promise<Buffer> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new Fault(`${file}: ${error.message}`, 2);
  });
  return file.endsWith('.gz') ? unpacked(bytes, file) : bytes;
}

function unpacked(bytes: Buffer, file: string): Buffer {
  try {
    return gunzipSync(bytes);
  } catch (error) {
    throw new Fault(`${file} cannot be unpacked: ${(error as Error).message}`);
  }
}

/** The lines that are events. @throws Fault when the log cannot be read. */
export async function eventLines(file: string): Promise<string[]> {
  const lines = (await logBytes(file)).toString('utf8').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return isSignature(lines.at(-1) ?? '') ? lines.slice(0, -1) : lines;
}

/** All events of a log. @throws Fault that names the line. */
export async function recordedEvents(file: string): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (const [index, line] of (await eventLines(file)).entries())
    events.push(parsedLine<RecordedEvent>(line, index + 1, events.at(-1)?.seq ?? 0));
  return events;
}

/** One line as an event. @throws Fault that names the line. */
export function parsedLine<T extends { seq: number }>(line: string, number: number, before: number): T {
  let event: T & { type?: unknown; data?: unknown };
  try {
    event = JSON.parse(line) as typeof event;
  } catch {
    throw new Fault(`line ${number}: this is not JSON.`);
  }
  if (typeof event?.type !== 'string' || typeof event.data !== 'object')
    throw new Fault(`line ${number}: this is not an event: type and data are needed.`);
  if (event.seq !== before + 1)
    throw new Fault(
      `line ${number}: sequence ${event.seq} does not follow ${before}; the log is incomplete.`,
    );
  return event;
}
