import { IconMoon, IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../live/use-clock';
import { useExercise } from '../live/use-exercise';
import classes from './exercise-clock.module.css';
import { stampOf } from './exercise-stamp';
import { useTimes } from './use-times';

/** Exercise time, its rate, and wall time beside it. The same on every screen. */
export function ExerciseClock({ large = false }: { large?: boolean }) {
  const { t } = useTranslation('shell');
  const { clock, now, wall } = useClock();
  const { wall: wallTime } = useTimes();
  const start = useExercise((state) => state.exercise?.start.time ?? '00:00');
  const standing = useExercise((state) => state.standing);
  const { day, time, seconds } = stampOf(now, start);
  const how =
    standing !== 'running'
      ? standing
      : clock.night !== undefined
        ? 'night'
        : clock.running
          ? 'runs'
          : 'paused';
  return (
    <div
      className={classes.clock}
      data-how={how}
      data-large={large || undefined}
      role="group"
      aria-label={t('clock.label')}
    >
      <span className={classes.exercise}>
        <span className={classes.day}>{t('time.day', { day })}</span> {time}
        <span className={classes.seconds}>:{seconds}</span>
      </span>
      <span className={classes.how}>
        {how === 'runs' && <IconPlayerPlayFilled size={12} aria-hidden />}
        {how === 'paused' && <IconPlayerPauseFilled size={12} aria-hidden />}
        {how === 'night' && <IconMoon size={12} aria-hidden />}
        {how === 'runs' ? (
          <span aria-label={t('clock.rate', { rate: clock.rate })}>×{clock.rate}</span>
        ) : (
          t(`clock.${how}`)
        )}
      </span>
      <span className={classes.wall}>
        <span className="unseen">{t('clock.wall')} </span>
        {wallTime(wall)}
      </span>
    </div>
  );
}
