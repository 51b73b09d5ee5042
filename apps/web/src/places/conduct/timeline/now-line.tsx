import { useClock } from '../../../exercise/live/use-clock';
import { useExercise } from '../../../exercise/live/use-exercise';
import type { Scale } from './scale';
import classes from './timeline.module.css';

/** The line at now; it moves on its own, so that the marks need not be drawn again. */
export function NowLine({ scale }: { scale: Scale }) {
  const { now } = useClock();
  const begun = useExercise(({ standing }) => standing === 'running' || standing === 'ended');
  if (!begun) return null;
  return <div className={classes.line} style={{ transform: `translateX(${scale.x(now)}px)` }} aria-hidden />;
}
