import { addPlay, playBetween } from '@tocsin/engine';
import type { Figures } from '@tocsin/report';
import { MINUTE } from '@tocsin/words';

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 720, 1440].map((minutes) => minutes * MINUTE);

/** Time that was played, from 0 to 1: a night break has no width. */
export interface Axis {
  share: (at: number) => number;
  /** Round moments, at most so many. */
  ticks: (atMost: number) => { at: number; share: number }[];
  /** Where nights lie. */
  nights: number[];
}

export function axisOf({ state, until }: Figures): Axis {
  const nights = state.exercise?.nights ?? [];
  const length = Math.max(1, playBetween(0, until, nights));
  const share = (at: number) => playBetween(0, at, nights) / length;
  return {
    share,
    ticks: (atMost) => {
      const step = STEPS.find((one) => length / one <= Math.max(1, atMost)) ?? STEPS.at(-1)!;
      return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => ({
        at: addPlay(0, index * step, nights),
        share: (index * step) / length,
      }));
    },
    nights: nights.filter(({ from }) => from > 0 && from < until).map(({ from }) => share(from)),
  };
}
