import { ratingKey, standingRating, type Rated, type Rating } from '@tocsin/engine';
import { useExercise } from '../../../exercise/live/use-exercise';
import { usePlace } from '../../../exercise/seat/seat';

interface Read {
  /** What this evaluator gave. */
  own: Rating | undefined;
  /** What stands; hidden until one has rated oneself, so that each rates independently. */
  standing: Rating | 'disputed' | undefined;
  rated: Rated | undefined;
}

/** Ratings of a task or objective, of one organisation or of all together. */
export function useRating(subject: string, organisation?: string): Read {
  const { seat } = usePlace();
  const rated = useExercise((state) => state.ratings[ratingKey({ subject, organisation })]);
  const own = rated?.given[seat]?.rating;
  return { own, standing: standingRating(rated), rated };
}
