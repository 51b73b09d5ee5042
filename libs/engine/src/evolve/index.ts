import type { ExerciseEvent, EventType } from '../core/events';
import type { State } from '../core/state';
import { evolveConduct } from './conduct';
import { evolveEvaluation } from './evaluation';
import { evolveInjects } from './injects';
import type { Evolver, Evolvers } from './evolvers';
import { evolvePlan } from './plan';
import { evolvePlay } from './play';
import { evolveRoom } from './room';

const evolvers: Evolvers<EventType> = {
  ...evolveConduct,
  ...evolveInjects,
  ...evolvePlay,
  ...evolvePlan,
  ...evolveRoom,
  ...evolveEvaluation,
};

/**
 * Folds one event into the state and returns that state. Works on the whole log as on any part of it:
 * what an event refers to may be invisible to the viewer, and is then left out.
 */
export function evolve(state: State, event: ExerciseEvent): State {
  // What a log withholds because it was one person's alone changes nothing for anybody else.
  if (event.data !== null) (evolvers[event.type] as Evolver<EventType>)(state, event);
  state.seq = event.seq;
  return state;
}
