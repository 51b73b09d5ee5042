import { useTranslation } from 'react-i18next';
import { MINUTE } from '@tocsin/words';
import { useClock } from '../live/use-clock';
import classes from './countdown.module.css';
import { useTimes } from './use-times';

const SOON = 15 * MINUTE;

/** How long there is until an exercise time, or how long it has passed. The word says it, the colour repeats it. */
export function Countdown({ to }: { to: number }) {
  const { t } = useTranslation('shell');
  const { now } = useClock();
  const { length } = useTimes();
  const left = to - now;
  const standing = left < 0 ? 'overdue' : left < SOON ? 'soon' : 'later';
  return (
    <span className={classes.countdown} data-standing={standing}>
      {t(left < 0 ? 'time.overdue' : 'time.in', { length: length(left) })}
    </span>
  );
}
