import type { FigureId, Outcome } from '@tocsin/report';

export type Grouping = 'all' | 'organisation' | 'objective' | 'phase';
export type State = keyof Outcome;
export const STATES: readonly State[] = ['met', 'late', 'missed', 'open'];

/** A number on the page that can say what it was counted from. It is part of the address. */
export type Choice =
  | `time/${FigureId}`
  | `actions/${Grouping}/${string}/${State}`
  | `duties/${string}/${string}/${State}`
  | `flow/${string}/${string}`
  /** A step of the load of a cell or an organisation, by its address, or all in which it was busy or swamped. */
  | `load/${string}/${number | 'busy' | 'swamped'}`
  | `${'press' | 'statements'}/${number}`;
