import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../../exercise/offline/session-queries';
import classes from './plan-badge.module.css';
import { dueQuery } from './improvement-queries';

/** What waits in the improvement plan: what is overdue, or else what falls due soon. */
export function PlanBadge() {
  const { t } = useTranslation('improvement');
  const account = useQuery(sessionQuery).data?.account;
  const due = useQuery({ ...dueQuery, enabled: Boolean(account) }).data;
  const urgent = (due?.overdue ?? 0) > 0;
  const count = (due?.overdue ?? 0) || (due?.month ?? 0);
  if (count === 0) return null;
  return (
    <span className={classes.badge} data-urgent={urgent || undefined}>
      {t(urgent ? 'due.overdue' : 'due.month', { count })}
    </span>
  );
}
