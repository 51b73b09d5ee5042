import type { Folds } from '../../core/subject';
import type { CellEvents } from './events';

export const fold: Folds<keyof CellEvents> = {
  CellConvened(_state, { data, time, at }, write) {
    write.put('cells', data.cell, { ...data, at: time, wall: at });
  },
  AgendaSet(_state, { data, time, at }, write) {
    write.put('agendas', data.cell, { ...data, at: time, wall: at });
  },
  MinutesWritten(_state, { data, time, at }, write) {
    write.put('minutes', data.minutes, { ...data, at: time, wall: at });
    // What was on the agenda has been dealt with.
    write.remove('agendas', data.cell);
  },
};
