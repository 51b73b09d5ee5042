import type { InjectState } from '@tocsin/engine';
import classes from './inject-mark.module.css';
import { shapeOf } from './standing';

interface Props {
  inject: Pick<InjectState, 'trigger' | 'standing'>;
  /** Not everyone who got it has read it. */
  unread?: boolean;
  size?: number;
}

/**
 * An inject as a sign: circle by its hour, diamond by a condition, triangle improvised; filled when
 * released, hollow before, barred when held, crossed when skipped; a ring while somebody has not read it.
 */
export function InjectMark({ inject, unread = false, size = 14 }: Props) {
  const { standing } = inject;
  const shape = shapeOf(inject);
  return (
    <svg
      className={classes.mark}
      data-standing={standing}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden
      focusable="false"
    >
      {unread && <circle className={classes.ring} cx={8} cy={8} r={7} />}
      {shape === 'time' && <circle className={classes.shape} cx={8} cy={8} r={4} />}
      {shape === 'condition' && <path className={classes.shape} d="M8 3 13 8 8 13 3 8z" />}
      {shape === 'improvised' && <path className={classes.shape} d="M8 3.5 12.5 12h-9z" />}
      {standing === 'held' && <path className={classes.bar} d="M5.5 2v12M10.5 2v12" />}
      {standing === 'skipped' && <path className={classes.bar} d="M3 3l10 10M13 3 3 13" />}
    </svg>
  );
}
