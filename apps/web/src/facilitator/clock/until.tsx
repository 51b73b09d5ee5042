import { useTranslation } from 'react-i18next';
import { useClock } from '../../live/use-clock';
import classes from './until.module.css';

const two = (value: number): string => String(value).padStart(2, '0');

/** Exercise time that is left, as a countdown: `00:48`, `1:02:10`; `due` once it has come. */
export function Until({ at }: { at: number }) {
  const { t } = useTranslation('facilitator');
  const { now, clock } = useClock();
  const left = Math.ceil((at - now) / 1_000);
  if (left <= 0) return <span className={classes.until}>{t('dueNow')}</span>;
  const days = Math.floor(left / 86_400);
  const hours = Math.floor((left % 86_400) / 3_600);
  const minutes = two(Math.floor((left % 3_600) / 60));
  const seconds = two(left % 60);
  const text =
    days > 0
      ? t('daysAnd', { days, rest: `${two(hours)}:${minutes}` })
      : hours > 0
        ? `${hours}:${minutes}:${seconds}`
        : `${minutes}:${seconds}`;
  return (
    <span
      className={classes.until}
      data-soon={(left < 60 && clock.running) || undefined}
      role="timer"
      aria-live="off"
    >
      {text}
    </span>
  );
}
