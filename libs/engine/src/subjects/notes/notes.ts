import type { Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { fold } from './fold';
import type { NotesState } from './state';

/** Notes that only their author sees, until they release one to the evaluation. */
export const notes = {
  state: (): NotesState => ({ notes: {}, releasedNotes: {} }),
  fold,
  audience,
  commands,
} satisfies Subject<keyof typeof fold>;
