import { useCallback, useEffect, useState, type RefObject } from 'react';
import { useClock } from '../../../exercise/live/use-clock';
import type { Scale } from './scale';

/** Keeps now in sight, until somebody looks elsewhere. */
export function useFollow(
  scroller: RefObject<HTMLElement | null>,
  scale: Scale,
  room: number,
  zoomed: boolean,
) {
  const { now } = useClock();
  const [following, setFollowing] = useState(true);
  const x = Math.round(scale.x(now));
  useEffect(() => {
    if (following && zoomed && scroller.current) scroller.current.scrollLeft = x - room * 0.4;
  }, [following, zoomed, x, room, scroller]);
  const follow = useCallback(() => setFollowing(true), []);
  const release = useCallback(() => setFollowing(false), []);
  return { following, follow, release };
}
