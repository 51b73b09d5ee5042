import type { Owed } from '@tocsin/engine';
import { SeatLink } from '../../shell/seat-link';
import { Countdown } from '../../ui/countdown';
import { placeOf, useOwedTitle } from './owed-title';
import classes from './owed.module.css';

/** One thing that is asked; leads to where one does it. */
export function OwedItem({ owed }: { owed: Owed }) {
  const titleOf = useOwedTitle();
  return (
    <SeatLink className={classes.item} to={placeOf(owed)}>
      <span className={classes.title}>{titleOf(owed)}</span>
      <Countdown to={owed.deadline} />
    </SeatLink>
  );
}
