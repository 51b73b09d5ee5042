import type { ToDo } from '@tocsin/engine';
import { SeatLink } from '../../../exercise/seat/seat-link';
import { Countdown } from '../../../exercise/time/countdown';
import { placeOf, useOwedTitle } from '../../../exercise/owed/owed-title';
import classes from './owed.module.css';

/** One thing that is asked; leads to where one does it. */
export function OwedItem({ owed }: { owed: ToDo }) {
  const titleOf = useOwedTitle();
  return (
    <SeatLink className={classes.item} to={placeOf(owed)}>
      <span className={classes.title}>{titleOf(owed)}</span>
      <Countdown to={owed.deadline} />
    </SeatLink>
  );
}
