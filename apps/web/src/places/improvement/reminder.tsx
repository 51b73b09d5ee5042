import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from './improvement.module.css';
import { dueQuery } from './improvement-queries';

/** What is late, and what falls due soon. */
export function Reminder() {
  const { t } = useTranslation('improvement');
  const due = useQuery(dueQuery).data;
  if (!due) return null;
  const { overdue, week, month } = due;
  return (
    <p className={classes.reminder} role="status" data-overdue={overdue > 0 || undefined}>
      {overdue > 0 && <strong className={classes.overdue}>{t('due.overdue', { count: overdue })}</strong>}
      {week > 0 && <strong className={classes.soon}>{t('due.week', { count: week })}</strong>}
      {month > week && <span>{t('due.month', { count: month })}</span>}
      {overdue + month === 0 && <span>{t('due.nothing')}</span>}
    </p>
  );
}
