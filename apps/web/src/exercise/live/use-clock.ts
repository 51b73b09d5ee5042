import { exerciseTime, type Clock } from '@tocsin/engine';
import { useEffect, useState } from 'react';
import { useLive } from './live-context';
import { useExercise, useStandstill } from './use-exercise';

export interface Now {
  clock: Clock;
  /** Exercise milliseconds after STARTEX. */
  now: number;
  /** Wall time by the server's clock, epoch milliseconds. */
  wall: number;
}

/** The time, again every second; more often when exercise time runs fast. In the past it stands. */
export function useClock(): Now {
  const live = useLive();
  const clock = useExercise((state) => state.clock);
  const [, tick] = useState(0);
  const standstill = useStandstill();
  const every = clock.running && clock.rate > 1 ? 250 : 1_000;
  useEffect(() => {
    if (standstill !== undefined) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const next = () => {
      timer = setTimeout(
        () => {
          tick((count) => count + 1);
          next();
        },
        every - (live.time.now() % every),
      );
    };
    next();
    return () => clearTimeout(timer);
  }, [live, every, standstill]);
  const wall = live.time.now();
  return { clock, now: exerciseTime(clock, wall), wall };
}
