import type { Moment, TimeMachine } from '@tocsin/engine';
import { useCallback, useEffect, useRef, useState } from 'react';

export const SPEEDS = [1, 10, 60, 300, 600];
const EVERY = 100;

/** Plays on from a moment at a speed, until the end of what has happened; `goTo` moves it by hand. */
export function usePlayback(machine: TimeMachine, moment: Moment, show: (to: Moment) => void) {
  const [speed, setSpeed] = useState(60);
  const [playing, setPlaying] = useState(false);
  const reached = useRef(0);
  const shown = useRef(show);
  shown.current = show;
  useEffect(() => {
    if (!playing) return undefined;
    let before = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      reached.current += (now - before) * speed;
      before = now;
      shown.current(machine.momentAt(reached.current));
      if (reached.current >= machine.length) setPlaying(false);
    }, EVERY);
    return () => clearInterval(timer);
  }, [machine, playing, speed]);

  const goTo = useCallback(
    (to: Moment) => {
      reached.current = machine.playedAt(to);
      shown.current(to);
    },
    [machine],
  );
  const turn = () => {
    const from = machine.playedAt(moment);
    // From the end it begins again.
    reached.current = from >= machine.length ? 0 : from;
    setPlaying(!playing);
  };
  return { speed, setSpeed, playing, turn, goTo };
}
