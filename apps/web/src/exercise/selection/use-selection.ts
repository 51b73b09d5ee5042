import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What is open in the middle of the conduct screen. */
export interface Selection {
  inject?: number;
  message?: string;
}

/** What an address selects. */
export const selectionIn = ({ inject, message }: Record<string, unknown>): Selection => ({
  ...(Number(inject) ? { inject: Number(inject) } : {}),
  ...(typeof message === 'string' ? { message } : {}),
});

/** The selection lies in the address, so that it can be linked to and survives a reload. */
export function useSelection() {
  const { inject, message } = useSearch({ strict: false }) as Selection;
  const navigate = useNavigate();
  const select = useCallback(
    (to: Selection) => void navigate({ to: '.', search: to as never, replace: true, resetScroll: false }),
    [navigate],
  );
  return { inject, message, select };
}
