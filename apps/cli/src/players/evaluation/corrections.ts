import type { ExerciseEvent } from '@tocsin/engine';
import type { Outcome } from './outcome';

/** An observation that something was not done, which came late after all. */
export interface Overtaken {
  observation: string;
  outcome: Outcome;
}

/** Brings together what was observed as missed and what came after it, in whichever order the evaluator wrote. */
export class Corrections {
  /** By what was asked for: the event that says it was missed. */
  private readonly missed = new Map<string, number>();
  /** By that event: what came after all, and who wrote of it before. */
  private readonly late = new Map<number, Outcome>();
  private readonly written = new Map<number, string[]>();

  note(outcome: Outcome): Overtaken[] {
    const seq = this.missed.get(outcome.key);
    if (outcome.result === 'missed') this.missed.set(outcome.key, outcome.events.at(-1)!);
    if (outcome.result !== 'late' || seq === undefined) return [];
    this.late.set(seq, outcome);
    return (this.written.get(seq) ?? []).map((observation) => ({ observation, outcome }));
  }

  observed({ data: { observation, events } }: ExerciseEvent<'ObservationMade'>): Overtaken[] {
    return events.flatMap((seq) => {
      this.written.set(seq, [...(this.written.get(seq) ?? []), observation]);
      const outcome = this.late.get(seq);
      return outcome ? [{ observation, outcome }] : [];
    });
  }
}
