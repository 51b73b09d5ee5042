import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { spansDays, splitDuration } from '@tocsin/words';
import { useLanguage } from '../../i18n/texts';
import { useExercise } from '../live/use-exercise';
import { stampOf } from './exercise-stamp';

/** How times are written, in the language of the screen and on the calendar of the exercise. */
export function useTimes() {
  const { t } = useTranslation(['shell', 'terms']);
  const language = useLanguage();
  const start = useExercise((state) => state.exercise?.start.time ?? '00:00');
  const long = useExercise((state) => spansDays(state.exercise?.end));

  /** `D1 09:42`; the day only where an exercise has several. */
  const stamp = useCallback(
    (exerciseMs: number, withDay = long) => {
      const { day, time } = stampOf(exerciseMs, start);
      return withDay ? `${t('time.day', { day })} ${time}` : time;
    },
    [t, start, long],
  );
  /** `21 h 18 min`, `12 min`, `48 s` */
  const length = useCallback(
    (ms: number) => {
      const { days, hours, minutes, seconds } = splitDuration(ms);
      if (days) return `${t('terms:time.days', { count: days })} ${t('terms:time.hours', { count: hours })}`;
      if (hours)
        return `${t('terms:time.hours', { count: hours })} ${t('terms:time.minutes', { count: minutes })}`;
      if (minutes) return t('terms:time.minutes', { count: minutes });
      return t('terms:time.seconds', { count: seconds });
    },
    [t],
  );
  /** Wall time, by the clock on the wall of whoever reads. */
  const wall = useCallback(
    (epochMs: number, withSeconds = false) =>
      new Intl.DateTimeFormat(language, {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        ...(withSeconds ? { second: '2-digit' } : {}),
      }).format(epochMs),
    [language],
  );
  return { stamp, length, wall };
}
