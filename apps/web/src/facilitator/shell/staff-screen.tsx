import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './staff-screen.module.css';

interface Props {
  title: string;
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

/** A screen with a title, what can be done, and a content that scrolls. */
export function StaffScreen({ title, actions, narrow = false, children }: Props) {
  useDocumentTitle(`${title} · EXERCISE · Tocsin`);
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
