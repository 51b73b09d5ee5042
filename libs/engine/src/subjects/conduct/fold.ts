import type { Folds } from '../../core/subject';
import type { ConductEvents } from './events';

export const fold: Folds<keyof ConductEvents> = {
  ClockChanged(_state, { data }, write) {
    if (data.cause === 'startex') write.set('standing', 'running');
    write.set('clock', data.clock);
  },
  PhaseBegan(_state, { data }, write) {
    write.set('phase', data.phase);
    write.setFact('phase', data.phase);
  },
  ExerciseEnded(_state, _event, write) {
    write.set('standing', 'ended');
    write.set('commsCheck', false);
  },
};
