import { wallTime } from '@tocsin/engine';
import { spreadOf, round, type Result } from './figures';
import { withStage } from './with-stage';

const INJECTS = 300;
const APART = 1;
const RATE = 10;

/** How late injects are released that fall due every tenth of a second; the floor is a bare `setTimeout`. */
export async function clockBench(): Promise<Result> {
  return withStage(1, INJECTS, APART, async ({ facilitator }) => {
    const released: number[] = [];
    const received: number[] = [];
    const floor: Promise<number>[] = [];
    facilitator.listen((event) => {
      if (event.type !== 'InjectReleased') return;
      const due =
        wallTime(facilitator.state.clock, facilitator.state.injects[event.data.number]?.due ?? 0) ?? 0;
      released.push(event.at - due);
      received.push(Date.now() - due);
      // In between the injects, so that the two do not wait for each other.
      floor.push(bareTimeout((APART * 1_000) / RATE / 2));
    });
    await facilitator.command({ type: 'StartExercise' });
    await facilitator.command({ type: 'SetRate', rate: RATE });
    await facilitator.until(() => released.length === INJECTS, 'all injects', 120_000);
    const [ours, seen, bare] = [spreadOf(released), spreadOf(received), spreadOf(await Promise.all(floor))];
    return {
      bench: 'clock',
      figures: { releasedLate: ours, receivedLate: seen, floorTimeoutLate: bare },
      ratios: { p99AboveFloor: round(ours.p99 - bare.p99) },
    };
  });
}

function bareTimeout(after: number): Promise<number> {
  const due = performance.now() + after;
  return new Promise((done) => setTimeout(() => done(performance.now() - due), after));
}
