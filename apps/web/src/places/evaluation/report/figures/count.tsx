import type { ReactNode } from 'react';
import type { Choice } from './choice';
import classes from './figures.module.css';
import { useChosen } from './shown';

interface Props {
  choice: Choice;
  /** What the number is, for those who do not see where it stands. */
  label: string;
  children: ReactNode;
}

/** A number, or a name, that opens what it was counted from. */
export function Count({ choice, label, children }: Props) {
  const { choice: chosen, choose } = useChosen();
  return (
    <button
      type="button"
      className={classes.count}
      data-choice={choice}
      aria-pressed={choice === chosen}
      aria-label={label}
      onClick={() => choose(choice)}
    >
      {children}
    </button>
  );
}

interface CellProps {
  n: number;
  choice: Choice;
  label: string;
  /** A nought is said, but not written: there are many. */
  sparse?: boolean;
}

/** A number in a table; a nought was counted from nothing. */
export function CountCell({ n, choice, label, sparse = false }: CellProps) {
  if (n === 0) return <span className={sparse ? 'unseen' : 'quiet'}>0</span>;
  return (
    <Count choice={choice} label={`${label}: ${n}`}>
      {n}
    </Count>
  );
}
