import type { Moment, TimeMachine } from '@tocsin/engine';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { stampOf } from '../../../exercise/time/exercise-stamp';

/** The exact exercise time of a moment: `D1 14:05:30`. */
export function useStampOfMoment(machine: TimeMachine): (moment: Moment) => string {
  const { t } = useTranslation('shell');
  const start = useExercise((state) => state.exercise?.start.time ?? '00:00');
  return useCallback(
    (moment) => {
      const { day, time, seconds } = stampOf(machine.timesOf(moment).time, start);
      return `${t('time.day', { day })} ${time}:${seconds}`;
    },
    [machine, t, start],
  );
}
