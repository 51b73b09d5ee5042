import type { ReactNode } from 'react';
import { useDocumentTitle } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../live/use-exercise';
import { useConsole } from './console-context';
import { unread } from './received';
import classes from './screen.module.css';

interface Props {
  title: string;
  actions?: ReactNode;
  /** Text column rather than the whole width. */
  narrow?: boolean;
  children: ReactNode;
}

/** A screen of the console other than the inbox: a title, what can be done, a scrolling content. */
export function Screen({ title, actions, narrow = false, children }: Props) {
  useScreenTitle(title);
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

/** The title of the browser's tab, with what is unread. */
export function useScreenTitle(title: string): void {
  const { t } = useTranslation('console');
  const { person } = useConsole();
  const waiting = useExercise((state) => unread(state, person).length);
  useDocumentTitle(`${waiting ? `(${waiting}) ` : ''}${title} · ${t('exerciseMark')} · Tocsin`);
}
