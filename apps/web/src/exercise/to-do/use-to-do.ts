import { exerciseTime, toDoList, type ToDo } from '@tocsin/engine';
import { useLive } from '../live/live-context';
import { useExercise } from '../live/use-exercise';
import { useConsole } from '../seat/console-context';

/** What is asked of the one whose console this is, soonest first. */
export function useToDo(): ToDo[] {
  const live = useLive();
  const { person } = useConsole();
  return useExercise((state) =>
    state.standing === 'ended' ? [] : toDoList(state, person, exerciseTime(state.clock, live.time.now())),
  );
}
