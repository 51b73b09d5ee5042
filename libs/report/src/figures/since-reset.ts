import type { EventType, ExerciseEvent } from '@tocsin/engine';

/** What stays true of an exercise when it is reset; everything else before that was never played. */
const STAYS: ReadonlySet<EventType> = new Set<EventType>([
  'ExerciseCreated',
  'ExerciseDescribed',
  'ScriptOpened',
  'TruthOpened',
  'PersonEnrolled',
  'PersonWithdrawn',
  'NoteWritten',
  'NoteReleased',
]);

/** A log without what was played before its last reset; one that was never reset, as it is. */
export function sinceReset<E extends ExerciseEvent>(events: readonly E[]): readonly E[] {
  const reset = events.findLastIndex(({ type }) => type === 'ExerciseReset');
  return reset < 0 ? events : events.filter(({ type }, index) => index >= reset || STAYS.has(type));
}
