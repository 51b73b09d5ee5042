import type { ExerciseEvent } from '@tocsin/engine';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useTimes } from '../../ui/use-times';
import { useDescribed } from '../use-described';
import { useEvents } from '../use-events';

const Context = createContext<ExerciseEvent[]>([]);

/** Reads the log once for everything on the screen that cites it. */
export function CitedEvents({ children }: { children: ReactNode }) {
  const { events } = useEvents();
  return <Context value={events}>{children}</Context>;
}

export const useLoggedEvents = (): ExerciseEvent[] => useContext(Context);

interface BySeq {
  /** `D1 09:42 Incident reported` */
  short: (seq: number) => string;
  /** The whole sentence. */
  said: (seq: number) => string;
}

/** What the events of the log say, by their sequence. */
export function useEventsBySeq(): BySeq {
  const events = useContext(Context);
  const describe = useDescribed();
  const { stamp } = useTimes();
  return useMemo(() => {
    const bySeq = new Map(events.map((event) => [event.seq, event]));
    const words = (seq: number, whole: boolean): string => {
      const event = bySeq.get(seq);
      if (!event) return `#${seq}`;
      const { what, who, about } = describe(event);
      return `${stamp(event.time)} ${what}${whole ? `: ${about} (${who})` : ''}`;
    };
    return { short: (seq) => words(seq, false), said: (seq) => words(seq, true) };
  }, [events, describe, stamp]);
}
