import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { namesQuery, planQuery } from '../../http/exercise-queries';
import { useLive } from '../live/live-context';
import { usePlace, useSeat } from '../seat/seat';
import { storeExercise } from './stored-exercises';

/** How often what changes is stored, milliseconds; also at once at first, and when the connection is lost or the tab is hidden. */
const EVERY = 10_000;

/** Keeps what this seat sees of the exercise in this browser, so that its screens open without a network. */
export function useStoredExercise(wanted: boolean): void {
  const live = useLive();
  const seat = useSeat();
  const { exercise, seat: person } = usePlace();
  // Others fetch these; they are kept as soon as they are there.
  const names = useQuery({ ...namesQuery({ exercise, seat: person }), enabled: false }).data;
  const plan = useQuery({ ...planQuery({ exercise, seat: person }), enabled: false }).data;
  useEffect(() => {
    if (!wanted) return undefined;
    const place = { exercise, seat: person };
    let written: number | undefined;
    let link = live.status.link;
    const write = () => {
      const { state, status, version, time } = live;
      if (status.link === 'refused' || state.exercise === undefined || version === written) return;
      written = version;
      void storeExercise(place, {
        seat,
        state,
        names,
        plan,
        heard: status.since ?? time.now(),
        ahead: time.now() - Date.now(),
      });
    };
    const stop = live.subscribe(() => {
      if (link !== live.status.link) write();
      link = live.status.link;
    });
    write();
    const timer = setInterval(write, EVERY);
    document.addEventListener('visibilitychange', write);
    return () => {
      write();
      stop();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', write);
    };
  }, [wanted, live, seat, exercise, person, names, plan]);
}
