import { useCallback, useState } from 'react';
import { usePlace } from './seat';

/** What is being written. It outlives a look at another screen and a reloaded page. */
export function useDraft<T>(name: string, start: T): [T, (value: T) => void, () => void] {
  const { exercise, seat } = usePlace();
  const key = `tocsin-draft-${exercise}-${seat}-${name}`;
  // A draft begins again where it began first.
  const [first] = useState(start);
  const [value, set] = useState<T>(() => stored(key) ?? start);
  const write = useCallback(
    (next: T) => {
      set(next);
      try {
        sessionStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Without storage a draft lives as long as its screen.
      }
    },
    [key],
  );
  const clear = useCallback(() => {
    sessionStorage.removeItem(key);
    set(first);
  }, [key, first]);
  return [value, write, clear];
}

function stored<T>(key: string): T | undefined {
  try {
    const written = sessionStorage.getItem(key);
    return written === null ? undefined : (JSON.parse(written) as T);
  } catch {
    return undefined;
  }
}
