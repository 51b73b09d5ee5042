import type { Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { fold } from './fold';
import type { StatementsState } from './state';

/** What evaluators state in the after-action report, and the parts of it that they release. */
export const statements = {
  state: (): StatementsState => ({ statements: {}, releases: {} }),
  fold,
  audience,
  commands,
} satisfies Subject<keyof typeof fold>;
