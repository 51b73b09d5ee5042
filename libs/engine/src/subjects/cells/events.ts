interface InCell {
  cell: string;
  organisation: string;
  person: string;
}

export interface CellEvents {
  CellConvened: InCell & { next: number };
  /** What the next meeting of a cell is about, for its members. */
  AgendaSet: InCell & { agenda: string; members: string[] };
  MinutesWritten: InCell & { minutes: string; text: string; members: string[] };
}

declare module '../../core/events' {
  interface EventData extends CellEvents {}
}
