import type { Course } from './course';
import type { Draft } from './events';
import type { Collection, EntryOf } from './state';

/** Something of a kind that is due at an exercise time. */
export interface DueTime {
  id: string;
  at: number;
}

/** What is being done when something falls due. */
export interface Moment extends Course {
  /** Exercise time. */
  now: number;
  /** Wall time. */
  wall: number;
  /** Type of the command that is being carried out: mostly `Tick`. */
  command: string;
}

/** A kind of due time that entries of a collection have. Something is due for as long as its entry says so. */
export interface EntryDue<K extends string, P extends Collection> {
  kind: K;
  of: P;
  at(entry: EntryOf<P>, id: string): DueTime[];
  /** What then happens. */
  falls(id: string, moment: Moment): Draft[];
}

/** A kind of due time that the script has; of those that the clock can pass more than once, as the clock is. */
export interface ScriptDue<K extends string> {
  kind: K;
  of?: 'clock';
  at(course: Course): DueTime[];
  falls(id: string, moment: Moment): Draft[];
}

export const entryDue = <const K extends string, P extends Collection>(due: EntryDue<K, P>) => due;
export const scriptDue = <const K extends string>(due: ScriptDue<K>) => due;

export type AnyEntryDue = Omit<EntryDue<string, Collection>, 'at'> & {
  at(entry: unknown, id: string): DueTime[];
};
export type AnyDue = AnyEntryDue | ScriptDue<string>;

export const isOfEntries = (due: AnyDue): due is AnyEntryDue => due.of !== undefined && due.of !== 'clock';
