/**
 * Exercise time. It is counted in milliseconds after STARTEX, on the calendar of the exercise: a
 * night break advances it without being played. The clock is one segment: from a wall moment and an
 * exercise moment on, exercise time runs at `rate`, or stands still. Every change is a new segment.
 */
export interface Clock {
  /** Wall time at which the segment begins, epoch milliseconds. */
  wall: number;
  /** Exercise time at which it begins, milliseconds after STARTEX. */
  exercise: number;
  /** Exercise seconds per wall second; 0 to 3600. */
  rate: number;
  running: boolean;
  /** Exercise time at which the clock stops by itself: the next night break, or ENDEX. */
  stop?: number;
  /** During a night break: the exercise time at which the next day begins. */
  night?: number;
}

export const STOPPED: Clock = { wall: 0, exercise: 0, rate: 1, running: false };
export const MAX_RATE = 3600;

/** Exercise time at a wall time. Wall time that runs backwards does not turn exercise time back. */
export function exerciseTime(clock: Clock, wall: number): number {
  if (!clock.running) return clock.exercise;
  const reached = clock.exercise + Math.max(0, wall - clock.wall) * clock.rate;
  return clock.stop === undefined ? reached : Math.min(reached, Math.max(clock.stop, clock.exercise));
}

/** Wall time at which exercise time reaches `exercise`; undefined when it never will as the clock stands. */
export function wallTime(clock: Clock, exercise: number): number | undefined {
  if (exercise <= clock.exercise) return clock.wall;
  if (!clock.running || clock.rate === 0) return undefined;
  if (clock.stop !== undefined && exercise > clock.stop) return undefined;
  return clock.wall + Math.ceil((exercise - clock.exercise) / clock.rate);
}

export interface Night {
  from: number;
  to: number;
}

/** The exercise time after `length` milliseconds of play from `from`: night breaks do not count. */
export function addPlay(from: number, length: number, nights: Night[]): number {
  let at = from;
  let left = length;
  for (const night of nights) {
    if (at >= night.from) at = Math.max(at, night.to);
    else if (at + left > night.from) {
      left -= night.from - at;
      at = night.to;
    }
  }
  return at + left;
}

/** Milliseconds of play between two exercise times: what `addPlay` adds. */
export function playBetween(from: number, to: number, nights: Night[]): number {
  const asleep = nights.reduce(
    (sum, night) => sum + Math.max(0, Math.min(to, night.to) - Math.max(from, night.from)),
    0,
  );
  return Math.max(0, to - from - asleep);
}
