import type { ReactNode } from 'react';
import { ExerciseBand } from '../../ui/exercise-band';
import { SkipLink } from '../../ui/skip-link';
import { Preferences } from './preferences';
import classes from './page.module.css';
import { useDocumentTitle } from '@mantine/hooks';
import { urlOf } from '../../http/url-of';

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
  useDocumentTitle(`${title} · Tocsin`);
  return (
    <div className={classes.page}>
      <SkipLink />
      <ExerciseBand />
      <header className={classes.header}>
        <a className={classes.name} href={urlOf('/')}>
          <img src={urlOf('/tocsin.svg')} alt="" width={24} height={24} />
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
