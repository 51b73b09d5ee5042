import { TimeMachine, type RecordedEvent, type Viewer } from '@tocsin/engine';
import { Random } from '../players/random';
import { writeLines } from '@tocsin/log';
import { rehearse } from '../rehearse/rehearsal';
import { scenarioOf } from '../scenario-of';
import { round, spreadOf, type Result } from './figures';

const EVENTS = 100_000;
const PEOPLE = 340;
const JUMPS = 300;
const COLD = 20;
const PAGE = 10_000;
const STAFF: Viewer = { keys: ['control'] };

/**
 * Jumps to random moments of a log of 100,000 events as random viewers, one after the other and each as the first
 * that is made, beside the floor of merely reading the same rows.
 */
export async function timeMachineBench(folder: string): Promise<Result> {
  const rows = await rowsOf(folder);
  const [read, log] = timed(() => rows.map((row) => JSON.parse(row) as RecordedEvent));
  const [load, machine] = timed(() => loaded(log));
  const random = new Random(12, 'timemachine');
  const people = machine.people.filter(({ part }) => part === 'participant').map(({ id }) => id);
  // One look in ten is at everything, which is the most that anyone sees.
  const viewer = (): Viewer => (random.next() < 0.1 ? STAFF : { person: random.pick(people) });
  const seq = () => 1 + Math.floor(random.next() * log.length);
  const jumps = Array.from({ length: JUMPS }, () => timed(() => machine.at(viewer(), seq()))[0]);
  const cold = Array.from({ length: COLD }, () => {
    const fresh = loaded(log);
    return timed(() => fresh.at(viewer(), seq()))[0];
  });
  const warm = spreadOf(jumps);
  const first = spreadOf(cold);
  return {
    bench: 'timemachine',
    figures: {
      events: log.length,
      floorReadMs: round(read, 0),
      loadMs: round(load, 0),
      jumpMs: warm,
      firstJumpMs: first,
      memoryMiB: round(process.memoryUsage().rss / 2 ** 20, 0),
    },
    ratios: {
      jumpP50ToRead: round(warm.p50 / read),
      worstToRead: round(Math.max(warm.most, first.most) / read),
    },
  };
}

async function rowsOf(folder: string): Promise<string[]> {
  const { events } = await rehearse(await scenarioOf(folder), 12, { perOrganisation: PEOPLE });
  return writeLines(events.slice(0, EVENTS)).trimEnd().split('\n');
}

/** Read as the browser reads it: page by page, the staff's view folded along. */
function loaded(log: readonly RecordedEvent[]): TimeMachine {
  const machine = new TimeMachine();
  for (let at = 0; at < log.length; at += PAGE) {
    machine.add(log.slice(at, at + PAGE));
    machine.prepare(STAFF);
  }
  return machine;
}

function timed<T>(work: () => T): [number, T] {
  const begun = performance.now();
  const done = work();
  return [performance.now() - begun, done];
}
