import type { Mark, Moment, TimeMachine } from '@tocsin/engine';
import { MINUTE } from '@tocsin/words';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { stampOf } from '../../../exercise/time/exercise-stamp';
import classes from './timeline.module.css';
import { useMarkName } from './use-mark-name';
import { useStampOfMoment } from './use-stamp-of-moment';

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 720, 1440].map((minutes) => minutes * MINUTE);
const TICKS = 8;

interface Props {
  machine: TimeMachine;
  moment: Moment;
  goTo: (to: Moment) => void;
}

/** What was played, from left to right, with the moments worth a look, and where one stands. */
export function Timeline({ machine, moment, goTo }: Props) {
  const { t } = useTranslation('moments');
  const stamp = useStampOfMoment(machine);
  const markName = useMarkName();
  const start = useExercise((state) => state.exercise?.start.time ?? '00:00');
  const { length } = machine;
  const played = machine.playedAt(moment);
  const share = (at: number) => `${length > 0 ? (at / length) * 100 : 0}%`;
  const step = STEPS.find((one) => length / one <= TICKS) ?? STEPS.at(-1)!;
  const ticks = Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
  const titleOf = (mark: Mark) => `${stamp({ seq: mark.seq, after: 0 })} ${markName(mark)}`;
  return (
    <div className={classes.timeline}>
      <div className={classes.marks} aria-hidden>
        {machine.marks.map((mark) => (
          <span
            key={mark.seq}
            className={classes.mark}
            data-kind={mark.kind}
            style={{ left: share(mark.played) }}
            title={titleOf(mark)}
            onClick={() => goTo({ seq: mark.seq, after: 0 })}
          />
        ))}
      </div>
      <input
        type="range"
        className={classes.slider}
        aria-label={t('slider')}
        aria-valuetext={stamp(moment)}
        data-slider
        min={0}
        max={length}
        step={1}
        value={played}
        onChange={({ currentTarget }) => goTo(machine.momentAt(Number(currentTarget.value)))}
      />
      <div className={classes.ticks} aria-hidden>
        {ticks.map((at) => (
          <span key={at} className={classes.tick} style={{ left: share(at) }}>
            {stampOf(machine.timeAt(at), start).time}
          </span>
        ))}
      </div>
    </div>
  );
}
