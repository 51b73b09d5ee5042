import { EXERCISE } from './exercise-title';
import classes from './exercise-band.module.css';

/** The mark that nothing here is real. The words are the same in every language, so that nobody mistakes them. */
export function ExerciseBand() {
  return (
    <div className={classes.band} role="region" aria-label={`${EXERCISE} ${EXERCISE} ${EXERCISE}`}>
      <span aria-hidden>{EXERCISE}</span>
      <span aria-hidden>{EXERCISE}</span>
      <span aria-hidden>{EXERCISE}</span>
    </div>
  );
}
