import type { Night } from '@tocsin/engine';

/** Where an exercise time lies on the timeline. A night break is not played and is drawn as a narrow band. */
export interface Scale {
  x: (exerciseMs: number) => number;
  t: (x: number) => number;
  width: number;
}

export const NIGHT_WIDTH = 28;

interface Segment {
  from: number;
  to: number;
  x: number;
  end: number;
}

/** Milliseconds of an exercise that are played. */
export const playOf = (end: number, nights: readonly Night[]): number =>
  nights.reduce(
    (left, night) => left - Math.max(0, Math.min(end, night.to) - Math.min(end, night.from)),
    end,
  );

/** Pixels per millisecond at which the whole exercise fills `width`. */
export const fitting = (end: number, nights: readonly Night[], width: number): number =>
  Math.max(1, width - nights.length * NIGHT_WIDTH) / Math.max(1, playOf(end, nights));

export function scaleOf(end: number, nights: readonly Night[], perMs: number): Scale {
  const segments: Segment[] = [];
  let at = 0;
  let x = 0;
  const add = (to: number, width: number) => {
    if (to <= at) return;
    segments.push({ from: at, to, x, end: x + width });
    at = to;
    x += width;
  };
  for (const night of [...nights].sort((a, b) => a.from - b.from)) {
    add(night.from, (night.from - at) * perMs);
    add(night.to, NIGHT_WIDTH);
  }
  add(end, (end - at) * perMs);
  const last = segments.at(-1) ?? { from: 0, to: 1, x: 0, end: 1 };
  return {
    width: x,
    x: (time) => {
      const one = segments.find(({ to }) => time < to) ?? last;
      return one.x + ((Math.max(0, time) - one.from) / (one.to - one.from)) * (one.end - one.x);
    },
    t: (place) => {
      const one = segments.find(({ end: until }) => place < until) ?? last;
      return one.from + ((Math.max(0, place) - one.x) / (one.end - one.x)) * (one.to - one.from);
    },
  };
}
