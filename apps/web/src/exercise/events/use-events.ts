import { useSyncExternalStore } from 'react';
import { useLive } from '../live/live-context';
import type { SeenExercise } from '../live/seen-exercise';
import { usePlace, useSeat } from '../seat/seat';
import { KnownEvents } from './known-events';
import { asStaff } from '../past/viewers';

const ofExercise = new WeakMap<SeenExercise, KnownEvents>();

/** The log as far as this seat may see it, from the first event on, growing as the exercise goes on. */
export function useKnownEvents(): KnownEvents {
  const live = useLive();
  const place = usePlace();
  const seat = useSeat();
  const known = ofExercise.get(live) ?? new KnownEvents(live, place, asStaff(seat));
  ofExercise.set(live, known);
  useSyncExternalStore(known.subscribe, () => known.known);
  return known;
}
