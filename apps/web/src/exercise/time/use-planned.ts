import { useDate } from '../../ui/use-date';
import { useExercise } from '../live/use-exercise';

/** For when the exercise is planned, as it is written; undefined until somebody has said so. */
export function usePlanned(): string | undefined {
  const date = useDate();
  const planned = useExercise((state) => state.description);
  if (!planned?.date) return undefined;
  const day = date(new Date(`${planned.date}T12:00`));
  return planned.time ? `${day}, ${planned.time}` : day;
}
