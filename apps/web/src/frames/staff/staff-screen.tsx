import { useExerciseTitle } from '../../ui/exercise-title';
import { Screen, type ScreenProps } from '../../ui/screen';

/** A screen of those who run, evaluate or watch. */
export function StaffScreen(props: ScreenProps) {
  useExerciseTitle(props.title);
  return <Screen {...props} />;
}
