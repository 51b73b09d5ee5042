import type { Entries, Stamped } from '../../core/state';
import type { CellEvents } from './events';

export type Minutes = Stamped<CellEvents['MinutesWritten']>;

export interface CellsState {
  readonly cells: Entries<Stamped<CellEvents['CellConvened']>>;
  /** By cell: the agenda of its next meeting. */
  readonly agendas: Entries<Stamped<CellEvents['AgendaSet']>>;
  readonly minutes: Entries<Minutes>;
}

declare module '../../core/state' {
  interface State extends CellsState {}
}
