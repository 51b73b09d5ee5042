import type { Text } from '@tocsin/scenario';

export interface TaskEvents {
  TaskOpened: {
    task: string;
    title: Text;
    organisation: string;
    due: number;
    /** The task of the plan that it is. */
    planned?: { level: string; task: string };
    /** The decision that it carries out. */
    decision?: string;
    by?: string;
    person?: string;
  };
  TaskMoved: { task: string; to: 'open' | 'done' | 'dropped'; note: string; person: string };
  TaskOverdue: { task: string };
}

declare module '../../core/events' {
  interface EventData extends TaskEvents {}
}
