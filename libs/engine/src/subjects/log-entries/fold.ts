import { MINUTE } from '@tocsin/words';
import type { Folds } from '../../core/subject';
import type { LogEntryEvents } from './events';

export const fold: Folds<keyof LogEntryEvents> = {
  LogEntryWritten(_state, { data, time, at }, write) {
    write.put('logEntries', data.entry, { ...data, at: time, wall: at });
    write.facts('logEntries').push({ organisation: data.organisation, at: time / MINUTE });
  },
};
