import type { Folds } from '../../core/subject';
import type { NoteEvents } from './events';

export const fold: Folds<keyof NoteEvents> = {
  NoteWritten(_state, { data, time, at }, write) {
    write.put('notes', data.note, { ...data, at: time, wall: at });
  },
  NoteReleased(_state, { data, time, at }, write) {
    write.put('releasedNotes', data.note, { ...data, at: time, wall: at });
  },
};
