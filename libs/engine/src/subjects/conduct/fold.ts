import type { State } from '../../core/state';
import type { Folds } from '../../core/subject';
import type { ConductEvents } from './events';

/** What a reset leaves as it is: the exercise and its script, its people, and what they noted for themselves. */
const KEPT = [
  'exercise',
  'description',
  'script',
  'truth',
  'people',
  'commsCheck',
  'notes',
  'releasedNotes',
] as const satisfies (keyof State)[];

export const fold: Folds<keyof ConductEvents> = {
  ClockChanged(_state, { data }, write) {
    if (data.cause === 'startex') write.set('standing', 'running');
    write.set('clock', data.clock);
  },
  PhaseBegan(_state, { data }, write) {
    write.set('phase', data.phase);
    write.setFact('phase', data.phase);
  },
  ExerciseReset(_state, _event, write) {
    write.startOver(KEPT, ['organisations']);
    write.set('standing', 'ready');
  },
  ExerciseEnded(_state, _event, write) {
    write.set('standing', 'ended');
    write.set('commsCheck', false);
  },
};
