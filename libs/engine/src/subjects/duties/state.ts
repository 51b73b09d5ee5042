import type { Entries } from '../../core/state';

export interface ObligationStep {
  step: string;
  due?: number;
  state: 'open' | 'met' | 'late' | 'missed';
  submitted?: number;
  /** Its index in `facts.duties`. */
  fact: number;
}

/** A duty of the plan as one organisation has it to fulfil. */
export interface Obligation {
  id: string;
  duty: string;
  organisation: string;
  /** Organisations that are notified. */
  to: string[];
  aware: number;
  classified?: number;
  steps: ObligationStep[];
}

export interface DutiesState {
  readonly obligations: Entries<Obligation>;
}

declare module '../../core/state' {
  interface State extends DutiesState {}
}
