import type { Entries, Stamped } from '../../core/state';
import type { LevelEvents } from './events';

export type LevelChange = Stamped<LevelEvents['LevelDeclared']> &
  Partial<Omit<LevelEvents['LevelGrounded'], 'level'>>;

export interface LevelsState {
  /** Every change of level, in order. */
  readonly levels: readonly LevelChange[];
  readonly proposals: Entries<Stamped<LevelEvents['LevelProposed']>>;
}

declare module '../../core/state' {
  interface State extends LevelsState {}
}
