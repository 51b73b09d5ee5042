import type { Entries } from '../../core/state';
import type { ExpectedActionEvents } from './events';

type ActionExpected = ExpectedActionEvents['ActionExpected'];
export interface Expected extends ActionExpected {
  /** Its index in `facts.expected`. */
  fact: number;
  since: number;
  state: 'open' | 'met' | 'missed';
  took?: number;
  late?: boolean;
  person?: string;
}

export interface ExpectedActionsState {
  readonly expected: Entries<Expected>;
}

declare module '../../core/state' {
  interface State extends ExpectedActionsState {}
}
