import type { ReactNode } from 'react';
import classes from './screen.module.css';

export interface ScreenProps {
  title: string;
  actions?: ReactNode;
  /** Text column rather than the whole width. */
  narrow?: boolean;
  children: ReactNode;
}

/** A title, what can be done, and a content that scrolls. */
export function Screen({ title, actions, narrow = false, children }: ScreenProps) {
  return (
    <div className={classes.screen} data-narrow={narrow || undefined}>
      <div className={classes.heading}>
        <h1>{title}</h1>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}
