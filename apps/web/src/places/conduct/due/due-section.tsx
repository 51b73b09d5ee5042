import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../rows/rows.module.css';

interface Props<T> {
  title: string;
  items: T[];
  /** How many are drawn. */
  shown: number;
  children: (item: T) => ReactNode;
}

/** A part of the list; absent when there is nothing in it. */
export function DueSection<T>({ title, items, shown, children }: Props<T>) {
  const { t } = useTranslation('facilitator');
  if (items.length === 0) return null;
  return (
    <section>
      <h3 className={classes.section}>
        {title} <span className={classes.count}>{items.length}</span>
      </h3>
      <ul className={classes.list}>{items.slice(0, shown).map(children)}</ul>
      {items.length > shown && (
        <p className={classes.more}>{t('due.more', { count: items.length - shown })}</p>
      )}
    </section>
  );
}
