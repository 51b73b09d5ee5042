import { useExercise } from '../../exercise/live/use-exercise';
import { useSeat } from '../../exercise/seat/seat';
import { Console } from './console';

/** The console of the one who sits here. */
export function ConsoleOfSeat() {
  const { person: id } = useSeat();
  const person = useExercise((state) => state.people[id]);
  return <Console person={person} readOnly={false} />;
}
