import type { State } from '@tocsin/engine';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useLive } from './live-context';

/** How often a screen over the whole exercise looks at it again, milliseconds. */
const EVERY = 250;
/** One look at the exercise: the state is changed in place, so that each look is an object of its own. */
interface Look {
  state: State;
}
const Context = createContext<Look | undefined>(undefined);

/**
 * Looks at the live exercise at a steady pace. Those who run an exercise see everything, so that a
 * look at every single event would cost more than it tells.
 */
export function ThrottledStateProvider({ children }: { children: ReactNode }) {
  const live = useLive();
  const [looked, look] = useState<Look>(() => ({ state: live.state }));
  useEffect(() => {
    let last = 0;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const now = () => {
      waiting = undefined;
      last = performance.now();
      look({ state: live.state });
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
export function useThrottledState<T>(draw: (state: State) => T): T {
  const looked = useContext(Context);
  if (!looked) throw new Error('outside of a ThrottledStateProvider');
  return useMemo(() => draw(looked.state), [draw, looked]);
}
