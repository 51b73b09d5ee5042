import { createContext, useContext } from 'react';
import type { Seat } from '../../http/api';

export const SeatContext = createContext<Seat | undefined>(undefined);

/** The seat on which one sits. */
export function useSeat(): Seat {
  const seat = useContext(SeatContext);
  if (!seat) throw new Error('outside of a seat');
  return seat;
}

/** The same, as requests over HTTP want it. */
export function usePlace(): { exercise: string; seat: string } {
  const { exercise, person } = useSeat();
  return { exercise, seat: person };
}

/** Whether one steers the exercise from this seat, or part of it. */
export function useMaySteer(): boolean {
  const { part } = useSeat();
  return part === 'facilitator' || part === 'local-controller';
}
