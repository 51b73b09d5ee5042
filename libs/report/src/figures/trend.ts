import type { ExerciseEvent } from '@tocsin/engine';
import type { Outcome } from './counts';
import { summaryOf } from './figure';
import { figuresOf } from './figures';
import { sinceReset } from './since-reset';

/** What is followed from exercise to exercise, in the order in which it is shown. */
export const TRENDS = [
  'time-to-inform',
  'time-to-inform-all',
  'time-to-report',
  'time-to-evaluate',
  'time-to-declare',
  'time-to-acknowledge',
  'duties-met',
  'actions-met',
] as const;
export type TrendId = (typeof TRENDS)[number];
export type TrendUnit = 'minutes' | 'percent';

/** Of minutes fewer are better, of a share more. */
export const unitOf = (id: TrendId): TrendUnit => (id.startsWith('time-') ? 'minutes' : 'percent');

/** What one exercise says of one figure. */
export interface Reading {
  /** The median in minutes, or the share in per cent; absent where nothing was measured, which is not 0. */
  value?: number;
  /** How many readings it rests on. */
  n: number;
  /** How many did not happen, or were still open at ENDEX. */
  missing: number;
}

/** One exercise among others. */
export interface Trend {
  /** STARTEX by the wall clock, epoch milliseconds; absent when it never began. */
  started?: number;
  readings: Record<TrendId, Reading>;
}

/** What is compared across exercises, counted from the log of one. docs/FIGURES.md says how. */
export function trendOf(log: readonly ExerciseEvent[]): Trend {
  const events = sinceReset(log);
  const { figures, outcomes, duties } = figuresOf(events);
  const startex = events.find(
    ({ type, data }) => type === 'ClockChanged' && (data as Clocked).cause === 'startex',
  );
  const steps: Outcome = { met: 0, late: 0, missed: 0, open: 0 };
  for (const { state } of duties) steps[state]++;
  const readingOf = (id: TrendId): Reading => {
    if (id === 'duties-met') return shareMet(steps);
    if (id === 'actions-met') return shareMet(outcomes.all);
    const { median, n, missing } = summaryOf(figures.find((figure) => figure.id === id)?.samples ?? []);
    return { n, missing, ...(median === undefined ? {} : { value: median }) };
  };
  return {
    ...(startex ? { started: startex.at } : {}),
    readings: Object.fromEntries(TRENDS.map((id) => [id, readingOf(id)])) as Trend['readings'],
  };
}

type Clocked = ExerciseEvent<'ClockChanged'>['data'];

/** In time, of all that came to a close: what was open at ENDEX still had time. */
function shareMet({ met, late, missed, open }: Outcome): Reading {
  const n = met + late + missed;
  return { n, missing: open, ...(n === 0 ? {} : { value: (100 * met) / n }) };
}
