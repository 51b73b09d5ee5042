import type { Entries, Stamped } from '../../core/state';
import type { InformationRequestEvents } from './events';

export interface InformationRequest extends Stamped<InformationRequestEvents['InformationRequested']> {
  given?: Stamped<InformationRequestEvents['InformationGiven']>;
  /** Its index in `facts.informationRequests`. */
  fact: number;
}

export interface InformationRequestsState {
  readonly informationRequests: Entries<InformationRequest>;
}

declare module '../../core/state' {
  interface State extends InformationRequestsState {}
}
