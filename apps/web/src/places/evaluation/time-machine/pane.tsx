import type { Moment, TimeMachine } from '@tocsin/engine';
import { IconHistory } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useSeat } from '../../../exercise/seat/seat';
import { Empty } from '../../../ui/empty';
import { showIn, type PastFrame } from '../../../exercise/past/shown';
import classes from './moments.module.css';
import { useStampOfMoment } from './use-stamp-of-moment';
import { ViewerSelect } from './viewer-select';
import { viewerOf } from '../../../exercise/past/viewers';
import { urlOf } from '../../../http/url-of';

interface Props {
  machine: TimeMachine;
  moment: Moment;
  /** Whose view: a word of the address. */
  of: string;
  onViewer: (of: string) => void;
  label: string;
}

/** What one viewer saw: their own screens, read-only, in a frame. */
export function Pane({ machine, moment, of, onViewer, label }: Props) {
  const { t } = useTranslation('moments');
  const seat = useSeat();
  const exercise = useExercise((state) => state.exercise);
  const stamp = useStampOfMoment(machine);
  const frame = useRef<PastFrame>(null);
  const { seq } = moment;
  const { wall } = machine.timesOf(moment);
  const seen = useMemo(() => {
    const found = viewerOf(of, seq, machine, exercise, seat);
    const state = found && machine.at(found.viewer, seq);
    return state && { person: found.person, state };
  }, [machine, of, seq, exercise, seat]);
  useEffect(() => {
    if (seen && frame.current) showIn(frame.current, { seat, wall, ...seen });
  }, [seen, wall, seat]);
  return (
    <section className={classes.pane} aria-label={label}>
      <div className={classes.head}>
        <span className={classes.past}>
          <IconHistory size={14} aria-hidden /> {t('past.mark')} <span className="mono">{stamp(moment)}</span>
        </span>
        <ViewerSelect machine={machine} value={of} onChange={onViewer} label={label} />
      </div>
      {seen ? (
        <iframe
          ref={frame}
          className={classes.frame}
          src={urlOf(seen.person ? '/past/console' : '/past/staff')}
          title={t('past.frame', { label })}
        />
      ) : (
        <div className={classes.absent}>
          <Empty title={t('past.notThere')}>{t('past.notThereWhat')}</Empty>
        </div>
      )}
    </section>
  );
}
