import type { ReactNode } from 'react';
import classes from './rows.module.css';

interface Props {
  /** What stands before it: a shape or a number. */
  lead: ReactNode;
  title: string;
  below: ReactNode;
  when: ReactNode;
  chosen: boolean;
  urgent?: boolean;
  onChoose: () => void;
}

export function DueRow({ lead, title, below, when, chosen, urgent, onChoose }: Props) {
  return (
    <li>
      <button
        type="button"
        data-row
        className={classes.row}
        data-urgent={urgent || undefined}
        aria-current={chosen || undefined}
        onClick={onChoose}
      >
        <span className={classes.lead}>{lead}</span>
        <span className={classes.title}>{title}</span>
        <span className={classes.when}>{when}</span>
        <span className={classes.below}>{below}</span>
      </button>
    </li>
  );
}
