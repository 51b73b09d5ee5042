import { countFigures, type Figures } from '@tocsin/report';
import { useEffect, useMemo, useState } from 'react';
import type { KnownEvents } from '../../../../exercise/events/known-events';
import { useKnownEvents } from '../../../../exercise/events/use-events';

/** So many events are counted before the screen gets its turn again. */
const AT_ONCE = 4_000;
/** While an exercise runs, its figures are shown anew this often, milliseconds. */
const EVERY = 3_000;

interface Counting {
  count: ReturnType<typeof countFigures>;
  counted: number;
  found?: Figures;
  /** When `found` was made. */
  at: number;
}
/** Whoever comes back to the figures finds them counted. */
const ofLog = new WeakMap<KnownEvents, Counting>();
function countingOf(log: KnownEvents): Counting {
  const counting = ofLog.get(log) ?? { count: countFigures(), counted: 0, at: -Infinity };
  ofLog.set(log, counting);
  return counting;
}

/** All figures of the log as far as it is known. Each event is counted once, also while the exercise goes on. */
export function useFigures(): { found?: Figures; counted: number; error?: unknown } {
  const log = useKnownEvents();
  const { events, complete, error } = log.known;
  const counting = useMemo(() => countingOf(log), [log]);
  const [, show] = useState(0);
  useEffect(() => {
    if (!complete) return undefined;
    const go = () => {
      const next = events.slice(counting.counted, counting.counted + AT_ONCE);
      counting.count.read(next);
      counting.counted += next.length;
      if (counting.counted < events.length) timer = setTimeout(go);
      else if (next.length > 0 || !counting.found) {
        counting.found = counting.count.found();
        counting.at = performance.now();
      }
      show(counting.counted);
    };
    let timer = setTimeout(go, Math.max(0, counting.at + EVERY - performance.now()));
    return () => clearTimeout(timer);
  }, [events, complete, counting]);
  return { found: counting.found, counted: counting.counted, ...(error === undefined ? {} : { error }) };
}
