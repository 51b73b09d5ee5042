import { QueryClient, queryOptions } from '@tanstack/react-query';
import { MINUTE } from '@tocsin/words';
import { forgetAllBut, storedOf, storedSeats } from './stored-exercises';
import { namesQuery, planQuery } from '../../http/exercise-queries';
import { ask, Refusal, type Place, type Session } from '../../http/api';

/** How long an answer is waited for, and when it is asked for again; milliseconds. */
const PATIENCE = 8_000;
const AGAIN = 5_000;

/** Whether there is no server behind an error: no network, or nothing but a proxy. */
const isAway = (error: unknown): boolean =>
  error instanceof Refusal && (error.status === 0 || error.status > 500);

export const queries = new QueryClient({
  defaultOptions: {
    // A server in the same house answers without the internet, and one that does not is said to be away.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 30_000,
      retry: (count, error) =>
        count < 2 && !(error instanceof Refusal && error.status >= 400 && error.status < 500),
    },
  },
});

/** Who sits at this browser: an account, and seats in exercises. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: askSession,
  staleTime: 5 * MINUTE,
  refetchInterval: ({ state }) => (state.data?.offline ? AGAIN : false),
});

/** What a seat last saw, with the names and the plan that its screens read. */
export const storedQuery = (place: Place) =>
  queryOptions({
    queryKey: ['stored', place.exercise, place.seat],
    queryFn: async () => {
      const stored = await storedOf(place);
      if (stored?.names) queries.setQueryData(namesQuery(place).queryKey, stored.names);
      if (stored?.plan) queries.setQueryData(planQuery(place).queryKey, stored.plan);
      return stored ?? null;
    },
    gcTime: 0,
    staleTime: Infinity,
  });

/** The session; where the server is away, the seats of which something was stored. */
async function askSession(): Promise<Session> {
  try {
    const session = await ask<Session>('/session', { within: PATIENCE });
    await forgetAllBut(session.seats);
    return session;
  } catch (error) {
    // What is known of an open page is not forgotten: its exercise goes on without a network.
    const known = queries.getQueryData(sessionQuery.queryKey);
    if (!isAway(error) || (known && !known.offline)) throw error;
    return { account: null, seats: await storedSeats(), offline: true };
  }
}
