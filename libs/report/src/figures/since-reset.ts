import type { EventType, ExerciseEvent } from '@tocsin/engine';

/** What stays true of an exercise when it is reset or gets another scenario; everything else before that was never played. */
const STAYS: ReadonlySet<EventType> = new Set<EventType>([
  'ExerciseCreated',
  'ScenarioReplaced',
  'ExerciseDescribed',
  'ScriptOpened',
  'TruthOpened',
  'PersonEnrolled',
  'PersonWithdrawn',
  'NoteWritten',
  'NoteReleased',
]);

/** A log without what was played or planned before its last reset or scenario; one that had none, as it is. */
export function sinceReset<E extends ExerciseEvent>(events: readonly E[]): readonly E[] {
  const reset = events.findLastIndex(({ type }) => type === 'ExerciseReset' || type === 'ScenarioReplaced');
  return reset < 0 ? events : events.filter(({ type }, index) => index >= reset || STAYS.has(type));
}
