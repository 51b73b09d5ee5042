import type { ReactNode } from 'react';
import classes from './empty.module.css';

interface Props {
  /** What will appear here. */
  title: string;
  /** What one can do now. */
  children?: ReactNode;
}

export function Empty({ title, children }: Props) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {children && <div className={classes.now}>{children}</div>}
    </div>
  );
}
