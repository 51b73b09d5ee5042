import type { Rating } from '@tocsin/engine';
import { useCallback, useState } from 'react';
import { usePlace } from '../../../exercise/seat/seat';
import type { Observing } from './outbox';

/** An observation that is being written. */
export interface DraftObservation {
  /** Exercise time at which it was begun; none while nothing has been begun. */
  moment?: number;
  text: string;
  kind: NonNullable<Observing['kind']>;
  task?: string;
  rating?: Rating;
  injects: number[];
  events: number[];
}
const NOTHING: DraftObservation = { text: '', kind: 'neutral', injects: [], events: [] };

/** What is being written outlives a closed tab; photos are chosen last. */
export function useDraftObservation() {
  const { exercise, seat } = usePlace();
  const key = `tocsin-observing-${exercise}-${seat}`;
  const [draft, set] = useState<DraftObservation>(() => kept(key) ?? NOTHING);
  const write = useCallback(
    (change: Partial<DraftObservation>) =>
      set((before) => {
        const next = { ...before, ...change };
        keep(key, next);
        return next;
      }),
    [key],
  );
  const clear = useCallback(() => {
    keep(key, undefined);
    set(NOTHING);
  }, [key]);
  return { draft, write, clear };
}

function kept(key: string): DraftObservation | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(key: string, draft: DraftObservation | undefined): void {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch {
    // Without storage a draft lives as long as its screen.
  }
}
