import type { Axis } from './axis';
import classes from './charts.module.css';
import { useShown } from './shown';

/** So wide is a moment, pixels. */
const LABEL = 64;

/** Moments below a drawing of time. */
export function TimeMarks({ axis, width }: { axis: Axis; width: number }) {
  const { stamp } = useShown().tell;
  return (
    <div className={classes.ticks} aria-hidden>
      {axis.ticks(width / 90).flatMap(({ at, share }) =>
        share * width + LABEL > width ? (
          []
        ) : (
          <span key={at} style={{ left: `${share * 100}%` }}>
            {stamp(at)}
          </span>
        ),
      )}
    </div>
  );
}
