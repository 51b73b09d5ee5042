import { QueryClient, queryOptions } from '@tanstack/react-query';
import { ask, Refusal, type Session } from './api';

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) =>
        count < 2 && !(error instanceof Refusal && error.status >= 400 && error.status < 500),
    },
  },
});

/** Who sits at this browser: an account, and seats in exercises. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => ask<Session>('/session'),
  staleTime: 5 * 60_000,
});
