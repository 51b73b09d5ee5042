import type { EventType, ExerciseEvent } from '../core/events';
import type { State } from '../core/state';
import type { Fold } from '../core/subject';
import { Writer, type Changes } from '../core/writer';
import { emptyState } from './empty-state';
import { byEvent } from './subjects';

const folds = byEvent('fold', 'alsoFolds') as ReadonlyMap<EventType, readonly Fold<EventType>[]>;

/** Whether events of a type are known; a newer version of the program may write others. */
export const isEventType = (type: string): type is EventType => folds.has(type as EventType);

/**
 * Folds one event into the state and returns that state. Works on the whole log as on any part of it:
 * what an event refers to may be invisible to the viewer, and is then left out.
 */
export const evolve = (state: State, event: ExerciseEvent): State => fold(state, event);

/** The same; `changes` takes in what it has changed. */
export function fold(state: State, event: ExerciseEvent, changes?: Changes): State {
  const write = new Writer(state, changes, emptyState);
  // What a log withholds because it was one person's alone changes nothing for anybody else.
  if (event.data !== null) for (const one of foldsOf(event)) one(state, event, write);
  write.set('seq', event.seq);
  return state;
}

function foldsOf({ type, seq }: ExerciseEvent): readonly Fold<EventType>[] {
  const known = folds.get(type);
  if (!known) throw new TypeError(`Event ${seq} is of the unknown type ${type}.`);
  return known;
}
