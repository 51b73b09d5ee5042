import type { Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { deadlineDue } from './due';
import { alsoFolds, fold } from './fold';
import { occasions, onDeed } from './follows';
import type { ExpectedActionsState } from './state';

/** What the script expects of organisations, cells and roles, and whether they did it in time. */
export const expectedActions = {
  state: (): ExpectedActionsState => ({ expected: {} }),
  facts: () => ({ expected: [] }),
  fold,
  alsoFolds,
  audience,
  commands,
  due: [deadlineDue],
  occasions,
  onDeed,
} satisfies Subject<keyof typeof fold>;
