import { RATINGS, ratingKey, type Rating, type RatedSubject } from '@tocsin/engine';
import type { Random } from '../random';
import type { Outcome } from './outcome';

const WEIGHT: Record<Outcome['result'], number> = { met: 0, late: 2, missed: 3 };
/** Shares of judgements in which an evaluator is stricter, or milder, than the numbers alone. */
const STRICTER = 0.12;
const MILDER = 0.1;

export type Lean = -1 | 0 | 1;

/**
 * What can honestly be said of outcomes: all in time is P or S, nothing done is U, and what lies between is S or M.
 * @param lean one step stricter or milder, where that is still true.
 */
export function ratingOf(outcomes: readonly Outcome[], lean: Lean = 0): Rating {
  const all = (result: Outcome['result']) => outcomes.every((one) => one.result === result);
  if (all('met')) return lean > 0 ? 'S' : 'P';
  if (all('missed')) return 'U';
  return Math.round(sumOf(outcomes) / outcomes.length) + lean > 1 ? 'M' : 'S';
}

const sumOf = (outcomes: readonly Outcome[]): number =>
  outcomes.reduce((sum, { result }) => sum + WEIGHT[result], 0);

/** How far outcomes fall short: the more of them, and the worse on average, the more. */
export const shortfallOf = (outcomes: readonly Outcome[]): number => sumOf(outcomes) ** 2 / outcomes.length;

/** The middle of several ratings. */
export function middleOf(ratings: readonly Rating[]): Rating {
  const mean = ratings.reduce((sum, rating) => sum + RATINGS.indexOf(rating), 0) / ratings.length;
  return RATINGS[Math.round(mean)]!;
}

/** How each evaluator leans on each subject: it stays the same when they judge anew. */
export class Leanings {
  private readonly known = new Map<string, Lean>();

  constructor(private readonly random: Random) {}

  of(evaluator: string, subject: RatedSubject): Lean {
    const key = `${evaluator} ${ratingKey(subject)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const chance = this.random.next();
    const lean = chance < STRICTER ? 1 : chance < STRICTER + MILDER ? -1 : 0;
    this.known.set(key, lean);
    return lean;
  }
}
