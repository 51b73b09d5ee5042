import { amongAuthorities } from '../../addresses/groups';
import type { State } from '../../core/state';
import type { Audiences } from '../../core/subject';
import type { TaskEvents } from './events';

const aboutTask = ({ task }: { task: string }, state: State) =>
  amongAuthorities(state, ...(state.tasks[task] ? [state.tasks[task].organisation] : []));

export const audience: Audiences<keyof TaskEvents> = {
  TaskOpened: ({ organisation }, state) => amongAuthorities(state, organisation),
  TaskMoved: aboutTask,
  TaskOverdue: aboutTask,
};
