import { useCallback, useState, type KeyboardEvent, type RefObject } from 'react';
import { CELL, placeOf } from './cells';
import type { Lane } from './lanes';
import type { Scale } from './scale';

export interface Reached {
  lane: string;
  place: number;
}

/** Walks over the marks: left and right along a lane, up and down to the nearest mark of the next. */
export function useWalk(
  lanes: Lane[],
  scale: Scale,
  scroller: RefObject<HTMLElement | null>,
  leaveNow: () => void,
) {
  const [reached, setReached] = useState<Reached>();
  const reach = useCallback((lane: string, place: number) => setReached({ lane, place }), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const mark = (event.target as HTMLElement).closest<HTMLElement>('[data-mark]');
    if (!mark) return;
    const at: Reached = { lane: mark.dataset['lane'] ?? '', place: Number(mark.dataset['mark']) };
    const to = next(event.key, at, lanes, scale);
    if (!to) return;
    event.preventDefault();
    leaveNow();
    setReached(to);
    const element = scroller.current;
    const x = to.place * CELL;
    if (element && (x < element.scrollLeft || x > element.scrollLeft + element.clientWidth * 0.75))
      element.scrollLeft = x - element.clientWidth * 0.3;
    // The mark may only be drawn once the timeline has been scrolled.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        element
          ?.querySelector<HTMLElement>(`[data-lane="${to.lane}"][data-mark="${to.place}"]`)
          ?.focus({ preventScroll: true }),
      ),
    );
  };
  return { reached, reach, onKeyDown };
}

function next(key: string, at: Reached, lanes: Lane[], scale: Scale): Reached | undefined {
  const order = lanes.findIndex(({ id }) => id === at.lane);
  const places = (lane: Lane | undefined) => [
    ...new Set((lane?.timed ?? []).map((one) => placeOf(one, scale))),
  ];
  const own = places(lanes[order]);
  const beside = (place: number | undefined) => (place === undefined ? undefined : { lane: at.lane, place });
  switch (key) {
    case 'ArrowRight':
      return beside(own.find((place) => place > at.place));
    case 'ArrowLeft':
      return beside(own.findLast((place) => place < at.place));
    case 'Home':
      return beside(own[0]);
    case 'End':
      return beside(own.at(-1));
    case 'ArrowDown':
    case 'ArrowUp': {
      const step = key === 'ArrowDown' ? 1 : -1;
      for (let one = order + step; lanes[one]; one += step) {
        const [first, ...rest] = places(lanes[one]);
        if (first === undefined) continue;
        const nearest = rest.reduce(
          (best, index) => (Math.abs(index - at.place) < Math.abs(best - at.place) ? index : best),
          first,
        );
        return { lane: lanes[one]!.id, place: nearest };
      }
      return undefined;
    }
    default:
      return undefined;
  }
}
