import type { Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { fold } from './fold';

/** Personal data that the law wants erased from a log that never changes otherwise. */
export const erasure = {
  state: () => ({}),
  fold,
  audience,
  commands,
} satisfies Subject<keyof typeof fold>;
