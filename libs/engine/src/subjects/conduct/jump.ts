import type { ExerciseEvent } from '../../core/events';

/** How far an event has moved the clock by hand; 0 when it has not. */
export const jumpOf = ({ data }: ExerciseEvent<'ClockChanged'>): number =>
  data.cause === 'jump' ? data.clock.exercise - data.from : 0;
