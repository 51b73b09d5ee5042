import { ELEMENTS } from '@tocsin/engine';
import { ACTION_STATES, type ActionFilter } from '@tocsin/protocol';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What is shown of the plan, and which action is open; it lies in the address. */
export interface PlanSearch extends ActionFilter {
  /** The id of an action, or `new`. */
  open?: string;
}

const STATES: readonly unknown[] = [...ACTION_STATES, 'outstanding'];

/** What an address asks for; whatever makes no sense is left out. */
export function planSearch({ state, element, owner, words, open }: Record<string, unknown>): PlanSearch {
  const written = (value: unknown) => typeof value === 'string' && value !== '';
  return {
    ...(STATES.includes(state) ? { state: state as ActionFilter['state'] } : {}),
    ...((ELEMENTS as readonly unknown[]).includes(element)
      ? { element: element as ActionFilter['element'] }
      : {}),
    ...(written(owner) ? { owner: owner as string } : {}),
    ...(written(words) ? { words: String(words).slice(0, 200) } : {}),
    ...(written(open) ? { open: open as string } : {}),
  };
}

export function usePlanSearch() {
  const { open, ...filter } = useSearch({ strict: false }) as PlanSearch;
  const navigate = useNavigate();
  const look = useCallback(
    (to: PlanSearch) =>
      void navigate({ to: '.', search: planSearch({ ...to }) as never, replace: true, resetScroll: false }),
    [navigate],
  );
  return {
    open,
    filter,
    /** Opens an action, `new`, or none. */
    show: (id?: string) => look({ ...filter, open: id }),
    narrow: (change: ActionFilter) => look({ ...filter, ...change, open }),
    clear: () => look({}),
  };
}
