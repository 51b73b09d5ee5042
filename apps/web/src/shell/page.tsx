import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ExerciseBand } from '../ui/exercise-band';
import { Preferences } from './preferences';
import classes from './page.module.css';
import { useDocumentTitle } from '@mantine/hooks';

interface Props {
  title: string;
  /** Wider than a text: lists and tables. */
  wide?: boolean;
  /** Beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page outside of an exercise: sign in, join, one's seats, the library. */
export function Page({ title, wide = false, actions, children }: Props) {
  const { t } = useTranslation('shell');
  useDocumentTitle(`${title} · Tocsin`);
  return (
    <div className={classes.page}>
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      <ExerciseBand />
      <header className={classes.header}>
        <a className={classes.name} href="/">
          <img src="/tocsin.svg" alt="" width={24} height={24} />
          Tocsin
        </a>
        <Preferences />
      </header>
      <main id="main" tabIndex={-1} className={classes.main} data-wide={wide || undefined}>
        <div className={classes.heading}>
          <h1>{title}</h1>
          {actions}
        </div>
        {children}
      </main>
    </div>
  );
}
