import type { Entries, Stamped } from '../../core/state';
import type { TlpEvents } from './events';

export type Breach = Stamped<TlpEvents['TlpBreached']>;

export interface TlpState {
  /** By the message with which it was passed on. */
  readonly breaches: Entries<Breach>;
}

declare module '../../core/state' {
  interface State extends TlpState {}
}
