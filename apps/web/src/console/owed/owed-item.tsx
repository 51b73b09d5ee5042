import type { Owed } from '@tocsin/engine';
import { useText } from '../../i18n/texts';
import { SeatLink } from '../../shell/seat-link';
import { Countdown } from '../../ui/countdown';
import classes from './owed.module.css';

/** One thing that is asked; leads to the message that asks it. */
export function OwedItem({ owed }: { owed: Owed }) {
  const text = useText();
  return (
    <SeatLink className={classes.item} to={`inbox/${owed.message}`}>
      <span className={classes.title}>{text(owed.title)}</span>
      <Countdown to={owed.deadline} />
    </SeatLink>
  );
}
