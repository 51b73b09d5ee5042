import type { Entries, Stamped } from '../../core/state';
import type { CaseEvents, CaseState } from './events';

export interface Case extends Stamped<CaseEvents['CaseRegistered']> {
  state: CaseState;
  handler?: string;
  /** The newest evaluation of each evaluator, and what they agreed on. */
  evaluations: Record<string, Stamped<CaseEvents['CaseEvaluated']>>;
  agreed?: Stamped<CaseEvents['CaseEvaluated']>;
  /** What was noted when it moved. */
  moves: Stamped<CaseEvents['CaseMoved']>[];
  /** Its index in `facts.cases`. */
  fact: number;
}

export interface CasesState {
  readonly cases: Entries<Case>;
  /** By report, the case under which it was registered. */
  readonly registered: Readonly<Record<string, string>>;
}

declare module '../../core/state' {
  interface State extends CasesState {}
}
