import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { LiveExercise } from './live-exercise';
import type { SeenExercise } from './seen-exercise';

/** The exercise that screens read: the live one, or one of the past. */
export const LiveContext = createContext<SeenExercise | undefined>(undefined);

interface Props {
  exercise: string;
  seat: string;
  as?: string;
  /** Shown until the connection is made. */
  waiting?: ReactNode;
  children: ReactNode;
}

/** Holds the live exercise for everything inside. */
export function LiveProvider({ exercise, seat, as, waiting = null, children }: Props) {
  const [live, setLive] = useState<LiveExercise>();
  useEffect(() => {
    const made = new LiveExercise({ exercise, seat, as });
    setLive(made);
    return () => made.close();
  }, [exercise, seat, as]);
  if (!live) return waiting;
  return <LiveContext value={live}>{children}</LiveContext>;
}

export function useLive(): SeenExercise {
  const live = useContext(LiveContext);
  if (!live) throw new Error('outside of a LiveProvider');
  return live;
}
