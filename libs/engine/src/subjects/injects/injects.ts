import type { Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { conditionDue, injectDue } from './due';
import { fold } from './fold';
import { follows, occasions, onOccasion, scheduleWhereTrue } from './follows';
import type { InjectsState } from './state';

/** The injects of the script and improvised ones: when they are due, and what their release brings about. */
export const injects = {
  state: (): InjectsState => ({ injects: {} }),
  facts: () => ({ injects: [] }),
  fold,
  audience,
  commands,
  due: [injectDue, conditionDue],
  follows,
  occasions,
  onOccasion,
  onFacts: scheduleWhereTrue,
} satisfies Subject<keyof typeof fold>;
