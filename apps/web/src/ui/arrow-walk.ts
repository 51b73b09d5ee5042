import type { KeyboardEvent } from 'react';

const STEPS: Record<string, (place: number, last: number) => number> = {
  ArrowDown: (place, last) => Math.min(last, place + 1),
  ArrowUp: (place) => Math.max(0, place - 1),
  Home: () => 0,
  End: (_place, last) => last,
};

/** Walks over the rows (`data-row`) of a list with the arrow keys. */
export function arrowWalk(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
  if (!step || row !== event.target) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  event.preventDefault();
  rows[step(rows.indexOf(row), rows.length - 1)]?.focus();
}
