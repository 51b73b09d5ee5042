import type { Moment, TimeMachine } from '@tocsin/engine';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import type { MomentSearch } from './moment-search';

/** How long one rests at a moment before it becomes the address, milliseconds. */
const REST = 250;

/** The moment that is looked at. It is the address, so that the address is a link to it. */
export function useMoment(machine: TimeMachine) {
  const search = useSearch({ strict: false }) as MomentSearch;
  const navigate = useNavigate();
  const written = `${search.seq} ${search.after}`;
  const [moved, move] = useState<{ from: string; to: Moment }>();
  const going = moved?.from === written ? moved.to : undefined;
  const moment = going ?? momentOf(search, machine);

  const change = useCallback(
    (to: Partial<MomentSearch>) =>
      void navigate({
        to: '.',
        search: ((before: MomentSearch) => ({ ...before, ...to })) as never,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  useEffect(() => {
    if (!going) return undefined;
    const { seq, after } = going;
    const timer = setTimeout(() => change({ seq, after: after || undefined }), REST);
    return () => clearTimeout(timer);
  }, [going, change]);
  const show = useCallback((to: Moment) => move({ from: written, to }), [written]);
  return { moment, show, change, search };
}

/** The moment of an address: the last one where it names none, and never beyond the next event. */
export function momentOf({ seq, after = 0 }: MomentSearch, machine: TimeMachine): Moment {
  if (seq === undefined || seq > machine.last) return machine.momentAt(machine.length);
  if (after === 0) return { seq, after };
  return machine.momentAt(machine.playedAt({ seq, after }));
}
