import { BUSY_FROM, fill, SWAMPED_FROM, type CountId } from '@tocsin/report';
import type { ReactNode } from 'react';
import classes from './figures.module.css';
import { useShown } from './shown';

/** What the heading of a part is called in the page. */
export const headingOf = (id: CountId | 'times'): string => `figures-${id}`;

/** A part of the page: what it counts, in which unit. */
export function Part({ id, children }: { id: CountId; children: ReactNode }) {
  const { tell } = useShown();
  const { title, means, unit } = tell.texts.counts[id];
  return (
    <section className={classes.part} aria-labelledby={headingOf(id)}>
      <h2 id={headingOf(id)} tabIndex={-1}>
        {title}
      </h2>
      <p className={classes.means}>
        {tell.texts.definition.definition}: {fill(means, { busy: BUSY_FROM, swamped: SWAMPED_FROM })}.{' '}
        {tell.texts.definition.unit}: {unit}.
      </p>
      {children}
    </section>
  );
}
