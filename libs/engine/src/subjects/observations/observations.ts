import type { Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { fold } from './fold';
import type { ObservationsState } from './state';

/** What evaluators saw, at the moment at which they saw it. */
export const observations = {
  state: (): ObservationsState => ({ observations: {} }),
  fold,
  audience,
  commands,
} satisfies Subject<keyof typeof fold>;
