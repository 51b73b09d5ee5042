import type { TrendUnit } from '@tocsin/report';
import type { PlayedExercise, TrendFigure } from './trends-query';

/** Whether a figure moved between the first and the last exercise that measured it. */
export type Progress =
  | { kind: 'nowhere' }
  | { kind: 'once' }
  | { kind: 'mixed' }
  | { kind: 'less' | 'more' | 'same'; from: number; to: number; better?: boolean };

/** Differences that rounding hides are none. */
const LEAST: Record<TrendUnit, number> = { minutes: 0.05, percent: 0.5 };

/** Compares like with like only: of exercises of several scenarios it says that they are mixed. */
export function progressOf({ id, unit }: TrendFigure, exercises: readonly PlayedExercise[]): Progress {
  const measured = exercises.filter(({ readings }) => readings[id].value !== undefined);
  const [first, last] = [measured[0], measured.at(-1)];
  if (!first || !last) return { kind: 'nowhere' };
  if (measured.length === 1) return { kind: 'once' };
  if (new Set(measured.map(({ scenario }) => scenario)).size > 1) return { kind: 'mixed' };
  const [from, to] = [first.readings[id].value!, last.readings[id].value!];
  if (Math.abs(to - from) < LEAST[unit]) return { kind: 'same', from, to };
  const less = to < from;
  return { kind: less ? 'less' : 'more', from, to, better: less === (unit === 'minutes') };
}
