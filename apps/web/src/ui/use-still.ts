import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react';

/** How long after its last movement a pointer is taken to be about to press. */
const REST = 5_000;

/**
 * Rows that keep still under the pointer: while it moves or presses there, none moves, goes or comes, so that a
 * press meets what was aimed at, and a second press the same row again. What each row says is as new as ever.
 * @param now a row where it is held, as it is by now; `found` is its like among `rows`, if it is still there
 * @param about what the rows answer, such as a search: another question has other rows at once
 */
export function useStill<T>(
  rows: readonly T[],
  keyOf: (row: T) => string | number,
  now: (row: T, found: T | undefined) => T = (row, found) => found ?? row,
  about?: unknown,
) {
  const [held, hold] = useState<readonly T[]>();
  const latest = useRef(rows);
  latest.current = rows;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const release = useCallback(() => {
    clearTimeout(timer.current);
    hold(undefined);
  }, []);
  const touch = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(release, REST);
    hold((before) => before ?? latest.current);
  }, [release]);
  // A finger that is lifted may be about to press again.
  const leave = useCallback(
    ({ pointerType }: PointerEvent) => (pointerType === 'touch' ? undefined : release()),
    [release],
  );
  useEffect(() => release, [about, release]);
  const newest = new Map(rows.map((row) => [keyOf(row), row]));
  return {
    rows: held ? held.map((row) => now(row, newest.get(keyOf(row)))) : rows,
    /** Whether other rows wait for the pointer to leave. */
    waiting:
      held !== undefined &&
      (held.length !== rows.length || held.some((row, index) => keyOf(row) !== keyOf(rows[index]!))),
    under: { onPointerMove: touch, onPointerDown: touch, onPointerLeave: leave },
  };
}
