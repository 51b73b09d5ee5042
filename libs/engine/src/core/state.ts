import type { FactsNow } from '@tocsin/scenario';
import type { Clock } from './clock';
import type { Person } from './person';

/**
 * An exercise, as far as one may see it: the fold of the events that are visible. The server folds all of them, a
 * client those it receives; there is no other state. Each subject adds its own part. Only the fold changes it, through
 * its `Writer`: collections in place, their entries by other entries.
 */
export interface State {
  /** Up to where in the log it is folded; who receives frames moves on past what they may not see. */
  seq: number;
  readonly standing: 'new' | 'ready' | 'running' | 'ended';
  readonly clock: Clock;
  readonly people: Entries<Person>;
  readonly facts: FactsNow;
}

/** A collection of the state, by id. */
export type Entries<T> = Readonly<Record<string, T>>;

/** What an event recorded, with the exercise time and wall time at which it did. */
export type Stamped<T> = T & { at: number; wall: number };

/** Parts of the state that are collections. */
export type Collection = {
  [K in keyof State]-?: string extends keyof State[K] ? K : never;
}[keyof State];

export type EntryOf<K extends Collection> = State[K][string];
