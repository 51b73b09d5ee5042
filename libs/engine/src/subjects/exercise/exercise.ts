import type { Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { fold } from './fold';
import type { ExerciseState } from './state';

/** The exercise as it was created: what everyone may know of it, and its script. */
export const exercise = {
  state: (): ExerciseState => ({}),
  facts: () => ({ organisations: [] }),
  fold,
  audience,
  commands,
} satisfies Subject<keyof typeof fold>;
