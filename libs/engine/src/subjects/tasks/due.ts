import { entryDue } from '../../core/due';
import type { Task } from './state';

export const taskDue = entryDue({
  kind: 'task',
  of: 'tasks',
  at: ({ state, overdue, due }: Task, id) => (state === 'open' && !overdue ? [{ id, at: due }] : []),
  falls: (task) => [{ type: 'TaskOverdue', data: { task } }],
});
