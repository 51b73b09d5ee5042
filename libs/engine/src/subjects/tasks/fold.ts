import { MINUTE } from '@tocsin/words';
import type { State } from '../../core/state';
import type { Folds, Subject } from '../../core/subject';
import type { Writer } from '../../core/writer';
import { jumpOf } from '../conduct/jump';
import type { TaskEvents } from './events';
import type { Task } from './state';

export const fold: Folds<keyof TaskEvents> = {
  TaskOpened(state, { data, time, at }, write) {
    const fact = state.facts.tasks.length;
    const opened: Task = { ...data, at: time, wall: at, state: 'open', overdue: false, note: '', fact };
    write.put('tasks', data.task, opened);
    const task = data.planned?.task ?? data.task;
    const { organisation } = data;
    write.facts('tasks').push({ task, organisation, state: 'open', overdue: false, at: time / MINUTE });
  },
  TaskMoved(state, { data }, write) {
    change(state, data.task, { state: data.to, note: data.note }, write);
  },
  TaskOverdue(state, { data }, write) {
    change(state, data.task, { overdue: true }, write);
  },
};

/** A jump takes away nobody's time: what was still open keeps as long as it had. */
export const alsoFolds: Subject['alsoFolds'] = {
  ClockChanged(state, event, write) {
    const by = jumpOf(event);
    if (by === 0) return;
    for (const { task, state: standing, overdue, due } of Object.values(state.tasks))
      if (standing === 'open' && !overdue) write.change('tasks', task, { due: due + by });
  },
};

function change(state: State, id: string, fields: Partial<Task>, write: Writer): void {
  const before = state.tasks[id];
  if (!before) return;
  const task = { ...before, ...fields };
  write.put('tasks', id, task);
  write.changeFact('tasks', task.fact, { state: task.state, overdue: task.overdue });
}
