import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { LiveExercise, type LivePlace } from './live-exercise';
import type { SeenExercise } from './seen-exercise';

/** The exercise that screens read: the live one, or one of the past. */
export const LiveContext = createContext<SeenExercise | undefined>(undefined);

interface Props extends Pick<LivePlace, 'exercise' | 'seat' | 'as' | 'before'> {
  /** Shown until the connection is made. */
  waiting?: ReactNode;
  children: ReactNode;
}

/** Holds the live exercise for everything inside. */
export function LiveProvider({ exercise, seat, as, before, waiting = null, children }: Props) {
  const [live, setLive] = useState<LiveExercise>();
  const [begin] = useState(before);
  useEffect(() => {
    const made = new LiveExercise({ exercise, seat, as, before: begin });
    setLive(made);
    return () => made.close();
  }, [exercise, seat, as, begin]);
  if (!live) return waiting;
  return <LiveContext value={live}>{children}</LiveContext>;
}

export function useLive(): SeenExercise {
  const live = useContext(LiveContext);
  if (!live) throw new Error('outside of a LiveProvider');
  return live;
}
