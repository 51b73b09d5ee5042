import type { CountId } from '@tocsin/report';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { meaningOf } from './basis';
import classes from './figures.module.css';
import { useShown } from './shown';

/** What the heading of a part is called in the page. */
export const headingOf = (id: CountId | 'times'): string => `figures-${id}`;

/** A part of the page: what it counts, in which unit. */
export function Part({ id, children }: { id: CountId; children: ReactNode }) {
  const { t } = useTranslation('evaluation');
  const { tell } = useShown();
  return (
    <section className={classes.part} aria-labelledby={headingOf(id)}>
      <h2 id={headingOf(id)} tabIndex={-1}>
        {tell.t(`counts.${id}.title`)}
      </h2>
      <p className={classes.means}>{t('figures.defined', meaningOf(id, tell))}</p>
      {children}
    </section>
  );
}
