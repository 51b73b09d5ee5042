import type { Draft } from '../../core/events';
import type { State } from '../../core/state';

/** ENDEX: the clock stops where it is. */
export function endOfExercise(state: State, wall: number, now: number): Draft[] {
  const clock = { wall, exercise: now, rate: state.clock.rate, running: false };
  return [
    { type: 'ClockChanged', data: { cause: 'endex', from: now, clock } },
    { type: 'ExerciseEnded', data: {} },
  ];
}
