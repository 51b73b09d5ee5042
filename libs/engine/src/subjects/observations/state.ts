import type { Entries, Stamped } from '../../core/state';
import type { ObservationEvents } from './events';

export interface Observation extends Stamped<ObservationEvents['ObservationMade']> {
  seq: number;
  corrected: number;
  withdrawn?: string;
}

export interface ObservationsState {
  readonly observations: Entries<Observation>;
}

declare module '../../core/state' {
  interface State extends ObservationsState {}
}
