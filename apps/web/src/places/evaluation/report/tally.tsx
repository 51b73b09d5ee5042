import { ratingKey, RATINGS, standingRating, type Rating, type State } from '@tocsin/engine';
import { tasksOf, type Objective } from '@tocsin/scenario';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import { RatingMark } from '../ratings/rating-mark';
import classes from './report.module.css';

/** How the tasks of an objective were rated, and the objective itself. What nobody rated is counted as not evaluated. */
export function Tally({ objective }: { objective: Objective }) {
  const { t } = useTranslation(['evaluation', 'terms']);
  const { whole, counts } = useThrottledState(
    useCallback(({ ratings }: State) => tallied(ratings, objective), [objective]),
  );
  return (
    <div className={classes.tally}>
      <RatingMark rating={whole} />
      {(['disputed', undefined, ...RATINGS] as const)
        .toReversed()
        .filter((rating) => counts.get(rating))
        .map((rating) => (
          <span key={rating ?? 'none'}>
            <b>{counts.get(rating)}</b>{' '}
            {rating && rating !== 'disputed' ? rating : t(`terms:rating.${rating ?? 'none'}`)}
          </span>
        ))}
    </div>
  );
}

function tallied(ratings: State['ratings'], objective: Objective) {
  const counts = new Map<Rating | 'disputed' | undefined, number>();
  for (const { task } of tasksOf([objective])) {
    const of = Object.values(ratings).filter(({ subject }) => subject === `task:${task.id}`);
    for (const standing of of.length > 0 ? of.map(standingRating) : [undefined])
      counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  return { whole: standingRating(ratings[ratingKey({ subject: `objective:${objective.id}` })]), counts };
}
