import type {
  ActionChange,
  ActionFilter,
  ActionHistory,
  ActionsDue,
  CorrectiveAction,
  NewAction,
  ActionTest,
} from '@tocsin/protocol';
import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { ask } from '../../http/api';

const KEY = 'improvement';

export const actionsQuery = (filter: ActionFilter = {}) =>
  queryOptions({
    queryKey: [KEY, 'list', filter],
    queryFn: () => {
      const asked = Object.entries(filter).filter(([, value]) => value);
      return ask<CorrectiveAction[]>(`/improvement?${new URLSearchParams(asked as [string, string][])}`);
    },
    placeholderData: keepPreviousData,
  });

export const dueQuery = queryOptions({
  queryKey: [KEY, 'due'],
  queryFn: () => ask<ActionsDue>('/improvement/due'),
});

/** As it is now: whoever writes begins from there. */
export const actionQuery = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'one', id],
    queryFn: () => ask<CorrectiveAction>(`/improvement/${id}`),
    staleTime: 0,
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'history', id],
    queryFn: () => ask<ActionHistory[]>(`/improvement/${id}/history`),
  });

/** Whatever shows the plan asks again. */
export const planHasChanged = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ queryKey: [KEY] });

export const createAction = (body: NewAction) =>
  ask<CorrectiveAction>('/improvement', { method: 'POST', body });
export const changeAction = (id: string, body: ActionChange) =>
  ask<CorrectiveAction>(`/improvement/${id}`, { method: 'PATCH', body });
export const testAction = (id: string, exercise: string, body: ActionTest) =>
  ask<CorrectiveAction>(`/improvement/${id}/tests/${exercise}`, { method: 'PUT', body });
export const withdrawTest = ({ id, version }: CorrectiveAction, exercise: string) =>
  ask<CorrectiveAction>(`/improvement/${id}/tests/${exercise}?version=${version}`, { method: 'DELETE' });
