/** One thing that was measured. */
export interface Sample {
  organisation?: string;
  /** What it was measured on: a message, a case, a step of a duty. */
  subject: string;
  /** Absent where it did not happen: never counted as 0, never as good or bad. */
  value?: number;
  /** Exercise time at which it began, milliseconds. */
  at: number;
  /** Sequences of the events that it was counted from. */
  events: number[];
}

export type Unit = 'minutes' | 'count';

/** A figure: what it is called, its unit, and each thing that was measured. docs/FIGURES.md defines every one. */
export interface Figure {
  id: FigureId;
  unit: Unit;
  samples: Sample[];
}

/** Every figure there is, in the order in which a report shows them. */
export const FIGURES = [
  'time-to-read',
  'time-to-acknowledge',
  'time-to-respond',
  'time-to-decide',
  'time-to-report',
  'time-to-register',
  'time-to-evaluate',
  'time-to-declare',
  'time-to-inform',
  'time-to-inform-all',
  'time-to-answer',
  'time-to-resolve',
] as const;
export type FigureId = (typeof FIGURES)[number];

export interface Summary {
  /** How many were measured. */
  n: number;
  /** How many did not happen. */
  missing: number;
  median?: number;
  p90?: number;
  least?: number;
  most?: number;
}

/** The middle and the spread of what was measured; what did not happen is counted apart. */
export function summaryOf(samples: readonly Sample[]): Summary {
  const values = samples.flatMap(({ value }) => value ?? []).sort((a, b) => a - b);
  const { length: n } = values;
  const missing = samples.length - n;
  if (n === 0) return { n, missing };
  return {
    n,
    missing,
    median: median(values),
    p90: rank(values, 0.9),
    least: values[0],
    most: values[n - 1],
  };
}

const median = (sorted: number[]): number => {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

/** The least value that so large a share does not exceed (nearest rank). */
const rank = (sorted: number[], share: number): number => sorted[Math.ceil(share * sorted.length) - 1]!;
