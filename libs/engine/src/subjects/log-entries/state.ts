import type { Entries, Stamped } from '../../core/state';
import type { LogEntryEvents } from './events';

export type LogEntry = Stamped<LogEntryEvents['LogEntryWritten']>;

export interface LogEntriesState {
  readonly logEntries: Entries<LogEntry>;
}

declare module '../../core/state' {
  interface State extends LogEntriesState {}
}
