import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './rows.module.css';

interface Props {
  title: string;
  /** Whether other rows wait for the pointer to leave. */
  still: boolean;
  children: ReactNode;
}

/** The head of a list of the conduct screen. */
export function ListHead({ title, still, children }: Props) {
  const { t } = useTranslation('facilitator');
  return (
    <div className={classes.head}>
      <h2>{title}</h2>
      {children}
      {still && <p className={classes.still}>{t('conduct.still')}</p>}
    </div>
  );
}
