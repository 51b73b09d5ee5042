/** What runs beside the server, in a thread of its own: the long work on whole logs. It reads them itself. */
import { reportOf, trendOf, type Audience, type Trend } from '@tocsin/report';
import { FORMATS, type Format } from '@tocsin/report/files';
import { connected, StoredEvents } from '@tocsin/store';
import type { Language } from '@tocsin/words';
import { move, workerData } from 'piscina';

export interface WantedReport {
  exercise: string;
  format: Format;
  audience: Audience;
  language: Language;
  date: string;
}
export interface WantedTrend {
  exercise: string;
  /** How far the log is counted. */
  seq: number;
}

export async function report({ exercise, format, ...options }: WantedReport): Promise<Uint8Array> {
  const bytes = await FORMATS[format](await reportOf(await eventsOf(exercise), options));
  return move(bytes) as unknown as Uint8Array;
}

export async function trend({ exercise, seq }: WantedTrend): Promise<Trend> {
  return trendOf(await eventsOf(exercise, seq));
}

async function eventsOf(exercise: string, first?: number) {
  const { databaseUrl } = workerData as { databaseUrl: string };
  const store = await connected(databaseUrl);
  try {
    return await new StoredEvents(store).read(exercise, 0, undefined, first);
  } finally {
    await store.close();
  }
}
