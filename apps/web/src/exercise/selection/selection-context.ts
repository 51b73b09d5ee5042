import { createContext, useContext, useMemo, useRef, useState } from 'react';
import { nextInject } from '../injects/due';
import { useThrottledState } from '../live/throttled-state';
import { useSelection, type Selection } from './use-selection';

interface Chosen extends Selection {
  select: (to: Selection) => void;
}
export const SelectionContext = createContext<Chosen>({ select: () => undefined });

/** What is open, and opens something else. */
export const useChosen = (): Chosen => useContext(SelectionContext);

/**
 * Where nothing was chosen yet, the next inject is open. It stays so until something else is chosen: what comes
 * next later on never takes the place of what somebody has in hand.
 * @param onSelect called with every choice: on narrow screens the chosen thing comes to the front.
 */
export function useSelectionState(onSelect: () => void): Chosen {
  const { inject, message, select } = useSelection();
  const next = useThrottledState(nextInject)?.number;
  const [first, open] = useState(next);
  if (first === undefined && next !== undefined) open(next);
  const told = useRef(onSelect);
  told.current = onSelect;
  return useMemo(
    () => ({
      inject: inject ?? (message === undefined ? first : undefined),
      message,
      select: (to) => {
        select(to);
        told.current();
      },
    }),
    [inject, message, first, select],
  );
}
