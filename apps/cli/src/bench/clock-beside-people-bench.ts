import { wallTime } from '@tocsin/engine';
import { Browser, newExercise } from '@tocsin/rig';
import { setTimeout } from 'node:timers/promises';
import { round, spreadOf, type Result } from './figures';
import { BESIDE, ORGANISATIONS_BESIDE, withStage, type Staged } from './with-stage';

const INJECTS = 400;
const APART = 1;
const RATE = 10;
const PEOPLE = 5_000;

/**
 * How long a table of 5,000 people in 250 organisations takes, and how late injects of another exercise on the same server are
 * released meanwhile; the floor is the same exercise before.
 */
export async function clockBesidePeopleBench(): Promise<Result> {
  return withStage(1, INJECTS, APART, measure, 1);
}

async function measure({ stage, facilitator, cookies }: Staged): Promise<Result> {
  const released: number[] = [];
  facilitator.listen((event) => {
    if (event.type !== 'InjectReleased') return;
    const { due = 0 } = facilitator.state.injects[event.data.number]!;
    released.push(event.at - (wallTime(facilitator.state.clock, due) ?? 0));
  });
  const host = new Browser(stage.url, cookies);
  const { exercise, seat } = await newExercise(host, BESIDE);
  await facilitator.command({ type: 'StartExercise' });
  await facilitator.command({ type: 'SetRate', rate: RATE });
  await facilitator.until(() => released.length >= INJECTS / 4, 'a quarter of the injects', 240_000);
  const alone = spreadOf(released);
  const from = released.length;
  const people = Array.from({ length: PEOPLE }, (_, index) => {
    const at = index % ORGANISATIONS_BESIDE;
    const organisation = at === 0 ? 'all' : `body-${at}`;
    return {
      name: `Claes${index}, Ada`,
      email: `ada${index}@example.org`,
      part: 'participant',
      organisation,
    };
  });
  const began = performance.now();
  await host.made(`/api/exercises/${exercise}/people/table`, { body: { people }, seat });
  const seconds = round((performance.now() - began) / 1_000, 1);
  // What was held up is released by then.
  await setTimeout(200);
  const beside = spreadOf(released.slice(from));
  return {
    bench: `clock --beside people: ${PEOPLE} people in ${ORGANISATIONS_BESIDE} organisations`,
    figures: { 'seconds until all are enrolled': seconds, releasedLate: beside, releasedLateAlone: alone },
    ratios: { p99AboveAlone: round(beside.p99 - alone.p99), mostAboveAlone: round(beside.most - alone.most) },
  };
}
