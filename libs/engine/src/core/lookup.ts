import type { Collection, EntryOf } from './state';

/** What a subject must find fast, kept up with a collection of the state. It is derived and never stored. */
export interface Lookup<T> {
  of: Collection;
  empty: () => T;
  /** Takes in an entry as it is now. */
  note: (found: T, entry: never) => void;
}

/** Defines what is found fast in a collection. */
export const lookup = <K extends Collection, T>(kind: {
  of: K;
  empty: () => T;
  note: (found: T, entry: EntryOf<K>) => void;
}): Lookup<T> => kind;
