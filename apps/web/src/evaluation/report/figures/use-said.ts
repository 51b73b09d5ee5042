import { useCallback } from 'react';
import { useTimes } from '../../../ui/use-times';
import { useDescribed } from '../../use-described';
import { useKnownEvents } from '../../use-events';

/** Says what an event was, by its sequence. It keeps its identity while the log grows. */
export function useSaid(): (seq: number, whole?: boolean) => string {
  const { machine } = useKnownEvents();
  const describe = useDescribed();
  const { stamp } = useTimes();
  return useCallback(
    (seq, whole = false) => {
      const event = machine.eventAt(seq);
      if (event?.seq !== seq) return `#${seq}`;
      const { what, who, about } = describe(event);
      return `${stamp(event.time)} ${what}${whole ? `: ${[about, who && `(${who})`].filter(Boolean).join(' ')}` : ''}`;
    },
    [machine, describe, stamp],
  );
}
