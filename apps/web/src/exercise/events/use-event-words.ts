import type { ExerciseEvent } from '@tocsin/engine';
import { useCallback } from 'react';
import { useTimes } from '../time/use-times';
import { useDescribed } from './use-described';
import { useKnownEvents } from './use-events';

export interface EventWords {
  /** An event of the log. */
  eventAt: (seq: number) => ExerciseEvent | undefined;
  /** An event in words: `09:42 Incident reported`, or with whom and what it was about. */
  said: (seq: number, whole?: boolean) => string;
}

/** The events of the log and their words, by sequence. Both keep their identity while the log grows. */
export function useEventWords(): EventWords {
  const { machine } = useKnownEvents();
  const describe = useDescribed();
  const { stamp } = useTimes();
  const eventAt = useCallback(
    (seq: number) => {
      const event = machine.eventAt(seq);
      return event?.seq === seq ? event : undefined;
    },
    [machine],
  );
  const said = useCallback(
    (seq: number, whole = false) => {
      const event = eventAt(seq);
      if (!event) return `#${seq}`;
      const { what, who, about } = describe(event);
      const more = [about, who && `(${who})`].filter(Boolean).join(' ');
      return `${stamp(event.time)} ${what}${whole && more ? `: ${more}` : ''}`;
    },
    [eventAt, describe, stamp],
  );
  return { eventAt, said };
}
