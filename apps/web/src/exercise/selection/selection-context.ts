import { createContext, useContext, useMemo, useRef } from 'react';
import { useSelection, type Selection } from './use-selection';

interface Chosen extends Selection {
  select: (to: Selection) => void;
}
export const SelectionContext = createContext<Chosen>({ select: () => undefined });

/** What is open, and opens something else. */
export const useChosen = (): Chosen => useContext(SelectionContext);

/** @param onSelect called with every choice: on narrow screens the chosen thing comes to the front. */
export function useSelectionState(onSelect: () => void): Chosen {
  const { inject, message, select } = useSelection();
  const told = useRef(onSelect);
  told.current = onSelect;
  return useMemo(
    () => ({
      inject,
      message,
      select: (to) => {
        select(to);
        told.current();
      },
    }),
    [inject, message, select],
  );
}
