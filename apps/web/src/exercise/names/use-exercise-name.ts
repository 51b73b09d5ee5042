import { useText } from '../../i18n/texts';
import { useExercise } from '../live/use-exercise';

/** What the exercise is called: its own name, or the title of its scenario until it has one. */
export function useExerciseName(): string {
  const text = useText();
  const name = useExercise((state) => state.description?.name);
  const title = useExercise((state) => state.exercise?.title);
  return name ?? text(title);
}
