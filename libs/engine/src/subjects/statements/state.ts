import type { Entries, Stamped } from '../../core/state';
import type { StatementEvents } from './events';

export interface Statement extends Stamped<StatementEvents['StatementWritten']> {
  /** Sequence of the event that wrote it: whoever changes it says which version they read. */
  version: number;
  /** Sequence of its first version, by which statements are ordered. */
  first: number;
}

export interface StatementsState {
  readonly statements: Entries<Statement>;
  /** By part of the report. */
  readonly releases: Entries<Stamped<StatementEvents['ReportReleased']>>;
}

declare module '../../core/state' {
  interface State extends StatementsState {}
}
