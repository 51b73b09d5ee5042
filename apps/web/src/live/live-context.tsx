import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { LiveExercise } from './live-exercise';

const Context = createContext<LiveExercise | undefined>(undefined);

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
  return <Context value={live}>{children}</Context>;
}

export function useLive(): LiveExercise {
  const live = useContext(Context);
  if (!live) throw new Error('outside of a LiveProvider');
  return live;
}
