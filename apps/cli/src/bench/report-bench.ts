import { writeLines } from '@tocsin/log';
import type { RecordedEvent } from '@tocsin/engine';
import { figuresOf, reportOf } from '@tocsin/report';
import { FORMATS } from '@tocsin/report/files';
import { rehearse } from '../rehearse/rehearsal';
import { scenarioOf } from '../scenario-of';
import { round, type Result } from './figures';
import { stoodStill } from './report-server-bench';

const EVENTS = 100_000;
const PEOPLE = 340;

/** Figures and files of a log of 100,000 events, beside the floor of merely reading the same lines; and how long others wait for a server meanwhile. */
export async function reportBench(folder: string): Promise<Result> {
  const { events } = await rehearse(await scenarioOf(folder), 12, { perOrganisation: PEOPLE });
  const lines = writeLines(events.slice(0, EVENTS)).trimEnd().split('\n');
  const [read, log] = timed(() => lines.map((line) => JSON.parse(line) as RecordedEvent));
  const [counted] = timed(() => figuresOf(log));
  const started = performance.now();
  const document = await reportOf(log, { language: 'en', audience: 'whole', date: '2026-01-01' });
  const begun = performance.now();
  const built = begun - started;
  await FORMATS.pdf(document);
  const pdf = performance.now() - begun;
  const memoryMiB = round(process.memoryUsage().rss / 2 ** 20, 0);
  const { idle, ...waited } = await stoodStill(folder, events);
  return {
    bench: 'report',
    figures: {
      events: log.length,
      floorReadMs: round(read, 0),
      figuresMs: round(counted, 0),
      documentMs: round(built, 0),
      pdfMs: round(pdf, 0),
      memoryMiB,
      serverEvents: events.length,
      floorServerIdleMs: idle,
      serverPdfMs: waited.pdf,
      serverDocxMs: waited.docx,
      serverTrendsMs: waited.trends,
    },
    ratios: {
      figuresToRead: round(counted / read),
      pdfToRead: round((built + pdf) / read),
      serverWaitToIdle: round(Math.max(...Object.values(waited)) / idle),
    },
  };
}

function timed<T>(work: () => T): [number, T] {
  const begun = performance.now();
  const done = work();
  return [performance.now() - begun, done];
}
