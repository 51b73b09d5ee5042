import { BUSY_FROM, fill, SWAMPED_FROM, type CountId } from '@tocsin/report';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './figures.module.css';
import { useShown } from './shown';

/** What the heading of a part is called in the page. */
export const headingOf = (id: CountId | 'times'): string => `figures-${id}`;

/** A part of the page: what it counts, in which unit. */
export function Part({ id, children }: { id: CountId; children: ReactNode }) {
  const { t } = useTranslation('evaluation');
  const { tell } = useShown();
  const { title, means, unit } = tell.texts.counts[id];
  return (
    <section className={classes.part} aria-labelledby={headingOf(id)}>
      <h2 id={headingOf(id)} tabIndex={-1}>
        {title}
      </h2>
      <p className={classes.means}>
        {t('figures.defined', { means: fill(means, { busy: BUSY_FROM, swamped: SWAMPED_FROM }), unit })}
      </p>
      {children}
    </section>
  );
}
