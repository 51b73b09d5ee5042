import { useTranslation } from 'react-i18next';
import { DAY, hoursMinutes, hoursMinutesSeconds, MINUTE, SECOND, splitDuration } from '@tocsin/words';
import { useClock } from '../live/use-clock';
import classes from './until.module.css';

/** Exercise time that is left, as a countdown: `00:48`, `1:02:10`; `due` once it has come. */
export function Until({ at }: { at: number }) {
  const { t } = useTranslation('facilitator');
  const { now, clock } = useClock();
  const left = Math.ceil((at - now) / SECOND) * SECOND;
  if (left <= 0) return <span className={classes.until}>{t('dueNow')}</span>;
  const { days, hours } = splitDuration(left);
  const text =
    days > 0
      ? t('daysAnd', { days, rest: hoursMinutes(left % DAY) })
      : hours > 0
        ? hoursMinutesSeconds(left).replace(/^0/, '')
        : hoursMinutesSeconds(left).slice(3);
  return (
    <span
      className={classes.until}
      data-soon={(left < MINUTE && clock.running) || undefined}
      role="timer"
      aria-live="off"
    >
      {text}
    </span>
  );
}
