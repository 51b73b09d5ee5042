import { useExercise } from '../../exercise/live/use-exercise';
import { useExerciseTitle } from '../../ui/exercise-title';
import { Screen, type ScreenProps } from '../../ui/screen';
import { useConsole } from '../../exercise/seat/console-context';
import { unread } from '../../exercise/messages/received';

/** A screen of the console other than the inbox. */
export function ConsoleScreen(props: ScreenProps) {
  useConsoleTitle(props.title);
  return <Screen {...props} />;
}

/** The title of the browser's tab, with what is unread. */
export function useConsoleTitle(title: string): void {
  const { person } = useConsole();
  const waiting = useExercise((state) => unread(state, person).length);
  useExerciseTitle(`${waiting ? `(${waiting}) ` : ''}${title}`);
}
