import type { Entries, Stamped } from '../../core/state';
import type { ServiceEvents } from './events';

export interface ServiceRequest extends Stamped<ServiceEvents['ServiceRequested']> {
  state: 'requested' | 'accepted' | 'declined' | 'delivered';
  answers: Stamped<ServiceEvents['ServiceMoved']>[];
  /** Its index in `facts.services`. */
  fact: number;
}

export interface ServicesState {
  readonly services: Entries<ServiceRequest>;
}

declare module '../../core/state' {
  interface State extends ServicesState {}
}
