import type { QueryClient } from '@tanstack/react-query';
import { ask, type Seat, type Session } from '../http/api';
import { sessionQuery } from '../http/queries';

/** What the server answers to somebody who took a seat. */
export interface Entered {
  exercise?: string;
  person?: string;
  seat?: Seat;
}

/** Goes to the seat that was just taken. The page is loaded anew, so that nothing of before remains. */
export async function enter(queries: QueryClient, entered: Entered): Promise<void> {
  const { exercise, person } = entered.seat ?? entered;
  if (exercise && person) return window.location.assign(`/x/${exercise}/${person}`);
  const session = await ask<Session>('/session');
  queries.setQueryData(sessionQuery.queryKey, session);
  const seat = session.seats.at(-1);
  window.location.assign(seat ? `/x/${seat.exercise}/${seat.person}` : '/');
}
