import type { ExerciseEvent } from '@tocsin/engine';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../../exercise/seat/seat-link';
import { useTimes } from '../../../exercise/time/use-times';
import { MomentLink } from '../time-machine/moment-link';
import classes from './follow.module.css';
import type { Described } from '../../../exercise/events/use-described';

export function EventRow({ event, said }: { event: ExerciseEvent; said: Described }) {
  const { stamp, wall } = useTimes();
  const { t } = useTranslation('moments');
  const go = useGo();
  const { what, who, about, to } = said;
  return (
    <div className={classes.row} data-type={event.type}>
      <MomentLink seq={event.seq} className={classes.time} title={t('open', { time: wall(event.at, true) })}>
        {stamp(event.time, true)}
      </MomentLink>
      <span className={classes.what}>{what}</span>
      <span className={classes.about}>
        {to ? (
          <a
            href={to}
            onClick={(click) => {
              click.preventDefault();
              go(to);
            }}
          >
            {about}
          </a>
        ) : (
          about
        )}
      </span>
      <span className={classes.who}>{who}</span>
    </div>
  );
}
