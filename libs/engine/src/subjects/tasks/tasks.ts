import type { Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { taskDue } from './due';
import { alsoFolds, fold } from './fold';
import type { TasksState } from './state';

/** What organisations have to do: by the level of the emergency plan, or because somebody gave them the task. */
export const tasks = {
  state: (): TasksState => ({ tasks: {} }),
  facts: () => ({ tasks: [] }),
  fold,
  alsoFolds,
  audience,
  commands,
  due: [taskDue],
} satisfies Subject<keyof typeof fold>;
