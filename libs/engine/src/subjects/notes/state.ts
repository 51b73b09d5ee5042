import type { Entries, Stamped } from '../../core/state';
import type { NoteEvents } from './events';

export type Note = Stamped<NoteEvents['NoteWritten']>;
export type ReleasedNote = Stamped<NoteEvents['NoteReleased']>;

export interface NotesState {
  readonly notes: Entries<Note>;
  readonly releasedNotes: Entries<ReleasedNote>;
}

declare module '../../core/state' {
  interface State extends NotesState {}
}
