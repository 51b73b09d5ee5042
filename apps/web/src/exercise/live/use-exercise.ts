import { COLLECTIONS, type CommandBody, type State } from '@tocsin/engine';
import type { CommandAnswer } from '@tocsin/protocol';
import { shallowEqual } from '@mantine/hooks';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import { useLive } from './live-context';
import type { SeenExercise, Status } from './seen-exercise';

/**
 * Part of the live state. The component renders again when what the selector returns is another value;
 * lists are compared entry by entry. Collections of the state are changed in place by the
 * fold, so a collection itself is copied before it is compared.
 */
export function useExercise<T>(select: (state: State) => T): T {
  return useLiveValue((live) => apart(select(live.state), live.state));
}

/** What the connection is doing. */
export const useStatus = (): Status => useLiveValue((live) => live.status);

/** In the past, the wall time at which it stands; live, nothing: time runs. */
export const useStandstill = (): number | undefined =>
  useLiveValue((live) => (live.past ? live.time.now() : undefined));

/** Open sockets by person; only facilitators are told, and nobody knows of the past. */
export const usePresence = (): Record<string, number> | undefined => useLiveValue((live) => live.here);

/** Gives a command; resolves with the server's answer, however long the connection is away. */
export function useSend(): (command: CommandBody) => Promise<CommandAnswer> {
  return useLive().send;
}

function useLiveValue<T>(select: (live: SeenExercise) => T): T {
  const live = useLive();
  const previous = useRef<{ live: SeenExercise; version: number; select: unknown; value: T }>(undefined);
  const read = useCallback((): T => {
    const before = previous.current;
    if (before && before.live === live && before.version === live.version && before.select === select)
      return before.value;
    const value = select(live);
    const same = before && before.live === live && equal(before.value, value);
    previous.current = { live, version: live.version, select, value: same ? before.value : value };
    return previous.current.value;
  }, [live, select]);
  return useSyncExternalStore(live.subscribe, read);
}

/** An entry of the state that was replaced has changed, though its parts may be the very same objects. */
const equal = (one: unknown, other: unknown): boolean =>
  Object.is(one, other) || (Array.isArray(one) && Array.isArray(other) && shallowEqual(one, other));

/** A collection of the state, copied; whatever else is as it is. */
function apart<T>(value: T, state: State): T {
  if (!COLLECTIONS.some((key) => Object.is(state[key], value))) return value;
  return (Array.isArray(value) ? [...value] : { ...value }) as T;
}
