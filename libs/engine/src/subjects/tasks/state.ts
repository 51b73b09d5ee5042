import type { Entries, Stamped } from '../../core/state';
import type { TaskEvents } from './events';

export interface Task extends Stamped<TaskEvents['TaskOpened']> {
  state: 'open' | 'done' | 'dropped';
  overdue: boolean;
  note: string;
  /** Its index in `facts.tasks`. */
  fact: number;
}

export interface TasksState {
  readonly tasks: Entries<Task>;
}

declare module '../../core/state' {
  interface State extends TasksState {}
}
