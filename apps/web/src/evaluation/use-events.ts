import type { ExerciseEvent } from '@tocsin/engine';
import { useEffect, useState } from 'react';
import { askFrom } from '../http/api';
import { useLive } from '../live/live-context';
import { usePlace } from '../shell/seat';

const PAGE = 5_000;
const EVERY = 1_000;

/** The log as far as this seat may see it, from the first event on, growing as the exercise goes on. */
export function useEvents(): { events: ExerciseEvent[]; error?: unknown } {
  const live = useLive();
  const { exercise, seat } = usePlace();
  const [events, setEvents] = useState<ExerciseEvent[]>([]);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    let known: ExerciseEvent[] = [];
    let asking = false;
    let gone = false;
    const read = async () => {
      const last = known.at(-1)?.seq ?? 0;
      if (asking || live.state.seq <= last) return;
      asking = true;
      try {
        const more = await askFrom<ExerciseEvent[]>(
          { exercise, seat },
          `/events?after=${last}&limit=${PAGE}`,
        );
        if (gone) return;
        setError(undefined);
        if (more.length > 0) setEvents((known = [...known, ...more]));
      } catch (failed) {
        if (!gone) setError(failed);
      } finally {
        asking = false;
      }
    };
    void read();
    const timer = setInterval(() => void read(), EVERY);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [live, exercise, seat]);
  return { events, error };
}
