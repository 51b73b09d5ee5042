import type { Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { fold } from './fold';
import type { RatingsState } from './state';

/** How evaluators rate critical tasks and objectives, each alone and then together. */
export const ratings = {
  state: (): RatingsState => ({ ratings: {} }),
  fold,
  audience,
  commands,
} satisfies Subject<keyof typeof fold>;
