import type { Entries, Stamped } from '../../core/state';
import type { DecisionEvents } from './events';

export interface Decision extends Stamped<DecisionEvents['DecisionPut']> {
  taken?: Stamped<DecisionEvents['DecisionTaken']>;
}

export interface DecisionsState {
  readonly decisions: Entries<Decision>;
}

declare module '../../core/state' {
  interface State extends DecisionsState {}
}
