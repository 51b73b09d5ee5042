import type { Axis } from './axis';
import classes from './figures.module.css';
import { useShown } from './shown';

/** Moments below a drawing of time. */
export function TimeMarks({ axis, width }: { axis: Axis; width: number }) {
  const { stamp } = useShown().tell;
  return (
    <div className={classes.ticks} aria-hidden>
      {axis.ticks(width / 90).map(({ at, share }) => (
        <span key={at} style={{ left: `${share * 100}%` }}>
          {stamp(at)}
        </span>
      ))}
    </div>
  );
}
