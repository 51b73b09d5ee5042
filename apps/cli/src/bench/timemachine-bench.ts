import { TimeMachine, type RecordedEvent, type Viewer } from '@tocsin/engine';
import { Random } from '../players/random';
import { linesOf } from '../rehearse/lines';
import { rehearse } from '../rehearse/rehearsal';
import { scenarioOf } from '../scenario-of';
import { round, spreadOf, type Result } from './figures';

const EVENTS = 100_000;
const PEOPLE = 340;
const JUMPS = 300;
const COLD = 12;
const STAFF: Viewer = { keys: ['control'] };

/**
 * Jumps to random moments of a log of 100,000 events as random viewers: on a machine that was used before and on
 * one that never was, beside the floor of merely reading the same rows.
 */
export async function timeMachineBench(folder: string): Promise<Result> {
  const { events } = rehearse(await scenarioOf(folder), 12, PEOPLE);
  const lines = linesOf(events.slice(0, EVENTS)).trimEnd().split('\n');
  const [read, log] = timed(() => lines.map((line) => JSON.parse(line) as RecordedEvent));
  const machine = new TimeMachine();
  const [load] = timed(() => machine.add(log));
  const random = new Random(12, 'timemachine');
  const people = machine.people.filter(({ part }) => part === 'participant').map(({ id }) => id);
  // One look in ten is at everything, which is the most that anyone sees.
  const viewer = (): Viewer => (random.next() < 0.1 ? STAFF : { person: random.pick(people) });
  const seq = () => 1 + Math.floor(random.next() * log.length);
  const jumps = Array.from({ length: JUMPS }, () => timed(() => machine.at(viewer(), seq()))[0]);
  const cold = Array.from({ length: COLD }, () => {
    const fresh = new TimeMachine();
    fresh.add(log);
    return timed(() => fresh.at(STAFF, log.length))[0];
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
      firstJumpToEndAsStaffMs: first,
      memoryMiB: round(process.memoryUsage().rss / 2 ** 20, 0),
    },
    ratios: {
      jumpP50ToRead: round(warm.p50 / read),
      worstToRead: round(Math.max(warm.most, first.most) / read),
    },
  };
}

function timed<T>(work: () => T): [number, T] {
  const begun = performance.now();
  const done = work();
  return [performance.now() - begun, done];
}
