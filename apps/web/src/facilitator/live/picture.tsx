import type { State } from '@tocsin/engine';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useLive } from '../../live/live-context';

/** How often a screen over the whole exercise looks at it again, milliseconds. */
const EVERY = 250;
const Context = createContext(0);

/**
 * Looks at the live exercise at a steady pace. Those who run an exercise see everything, so that a
 * look at every single event would cost more than it tells.
 */
export function PictureProvider({ children }: { children: ReactNode }) {
  const live = useLive();
  const [looked, look] = useState(live.version);
  useEffect(() => {
    let last = 0;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const now = () => {
      waiting = undefined;
      last = performance.now();
      look(live.version);
    };
    const stop = live.subscribe(() => {
      waiting ??= setTimeout(now, Math.max(0, EVERY - (performance.now() - last)));
    });
    now();
    return () => {
      stop();
      clearTimeout(waiting);
    };
  }, [live]);
  return <Context value={looked}>{children}</Context>;
}

/** Something worked out from the whole exercise. `draw` must keep its identity between renders. */
export function usePicture<T>(draw: (state: State) => T): T {
  const live = useLive();
  const looked = useContext(Context);
  // The state is changed in place; `looked` is what says that it has.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => draw(live.state), [draw, live, looked]);
}
