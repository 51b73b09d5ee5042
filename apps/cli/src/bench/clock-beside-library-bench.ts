import { wallTime } from '@tocsin/engine';
import { SECOND } from '@tocsin/words';
import { setTimeout } from 'node:timers/promises';
import { round, spreadOf, type Result } from './figures';
import { BESIDE, withStage } from './with-stage';

const INJECTS = 600;
const APART = 1;
const RATE = 10;
const CLIENTS = 20;
const LARGE = 28_000;
/** Each client opens the library this often. */
const EVERY = 5 * SECOND;

/**
 * How late injects are released while twenty clients open the library, its list and a scenario's page, with a scenario of
 * 28,000 injects in it that the server has not read before; the floor is the same exercise before they come, and a bare timer.
 */
export async function clockBesideLibraryBench(): Promise<Result> {
  return withStage(1, INJECTS, APART, measure, LARGE);
}

async function measure({
  stage,
  facilitator,
  cookies,
}: Parameters<Parameters<typeof withStage<Result>>[3]>[0]) {
  const released: number[] = [];
  facilitator.listen((event) => {
    if (event.type !== 'InjectReleased') return;
    const { due = 0 } = facilitator.state.injects[event.data.number]!;
    released.push(event.at - (wallTime(facilitator.state.clock, due) ?? 0));
  });
  await facilitator.command({ type: 'StartExercise' });
  await facilitator.command({ type: 'SetRate', rate: RATE });
  const bare = Promise.all(Array.from({ length: INJECTS / 2 }, (_, index) => bareTimeout(index * 100)));
  await facilitator.until(() => released.length >= INJECTS / 2, 'half of the injects', 240_000);
  const [alone, floor] = [spreadOf(released), spreadOf(await bare)];
  const from = released.length;
  const list: number[] = [];
  const overview: number[] = [];
  const injects: number[] = [];
  const headers = { cookie: cookies };
  const open = async (path: string, took: number[]) => {
    const began = performance.now();
    const answer = await fetch(`${stage.url}/api/scenarios${path}`, { headers });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    for await (const _piece of answer.body!) continue;
    took.push(performance.now() - began);
  };
  const clients = Array.from({ length: CLIENTS }, async (_, index) => {
    await setTimeout((index * EVERY) / CLIENTS);
    while (released.length < INJECTS) {
      await open('', list);
      await open(`/${BESIDE}`, overview);
      await open(`/${BESIDE}/injects?page=0`, injects);
      await setTimeout(EVERY);
    }
  });
  await facilitator.until(() => released.length === INJECTS, 'all injects', 240_000);
  await Promise.all(clients);
  const beside = spreadOf(released.slice(from));
  return {
    bench: 'clock --beside library',
    figures: {
      releasedLate: beside,
      releasedLateAlone: alone,
      floorTimeoutLate: floor,
      listOpened: spreadOf(list),
      overviewOpened: spreadOf(overview),
      injectsOpened: spreadOf(injects),
    },
    ratios: { p99AboveAlone: round(beside.p99 - alone.p99), mostAboveAlone: round(beside.most - alone.most) },
  };
}

async function bareTimeout(after: number): Promise<number> {
  const due = performance.now() + after;
  await setTimeout(after);
  return performance.now() - due;
}
