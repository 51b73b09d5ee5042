import type { Night } from '@tocsin/engine';
import { MINUTE, timeOfDayMs } from '@tocsin/words';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { stampOf } from '../../../exercise/time/exercise-stamp';
import type { Scale } from './scale';
import classes from './timeline.module.css';

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 360, 720].map((minutes) => minutes * MINUTE);
const APART = 64;
/** What a label takes, pixels: one that would run into a night break is left out. */
const LABEL = 40;

interface Props {
  scale: Scale;
  nights: Night[];
  from: number;
  to: number;
}

/** Hours, days, night breaks and phases. */
export function Axis({ scale, nights, from, to }: Props) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const text = useText();
  const start = useExercise((state) => state.exercise?.start.time ?? '00:00');
  const end = useExercise((state) => state.exercise?.end ?? 0);
  const phases = useExercise((state) => state.script?.phases ?? []);
  const offset = timeOfDayMs(start);
  const perHour = scale.x(60 * MINUTE) - scale.x(0);
  const step = STEPS.find((one) => (one / (60 * MINUTE)) * perHour >= APART) ?? STEPS.at(-1)!;
  const ticks: number[] = [];
  const since = Math.max(0, scale.t(Math.max(0, from)));
  const until = Math.min(end, scale.t(to));
  for (let at = Math.ceil((since + offset) / step) * step - offset; at <= until; at += step)
    if (
      !nights.some(
        (night) => at < night.to && scale.x(at) + LABEL > scale.x(night.from) && at > night.from - step,
      )
    )
      ticks.push(at);
  const days = stampOf(end, start).day;
  let lastDay = 0;
  return (
    <div className={classes.axis}>
      {nights.map((night) => (
        <span
          key={night.from}
          className={classes.night}
          style={{ left: scale.x(night.from), width: scale.x(night.to) - scale.x(night.from) }}
          title={t('timeline.night')}
        />
      ))}
      {phases.map(({ id, title, at }) => (
        <span
          key={id}
          className={classes.phase}
          style={{ left: scale.x(at) }}
          title={text(title)}
          aria-hidden
        />
      ))}
      {ticks.map((at) => {
        const { day, time } = stampOf(at, start);
        const newDay = days > 1 && day !== lastDay;
        lastDay = day;
        return (
          <span key={at} className={classes.tick} style={{ left: scale.x(at) }}>
            {newDay && <b>{shell('time.day', { day })} </b>}
            {time}
          </span>
        );
      })}
    </div>
  );
}
