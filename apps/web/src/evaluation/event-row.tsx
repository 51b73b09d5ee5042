import type { ExerciseEvent } from '@tocsin/engine';
import { useGo } from '../shell/seat-link';
import { useTimes } from '../ui/use-times';
import classes from './follow.module.css';
import type { Described } from './use-described';

export function EventRow({ event, said }: { event: ExerciseEvent; said: Described }) {
  const { stamp, wall } = useTimes();
  const go = useGo();
  const { what, who, about, to } = said;
  return (
    <div className={classes.row} data-type={event.type}>
      <span className={classes.time} title={wall(event.at, true)}>
        {stamp(event.time, true)}
      </span>
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
