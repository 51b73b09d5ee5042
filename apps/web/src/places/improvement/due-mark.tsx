import { DUE_WITHIN, isOutstanding, type CorrectiveAction } from '@tocsin/protocol';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDate } from '../../ui/use-date';
import classes from './improvement.module.css';
import { dayOf } from './use-said';

export const isOverdue = ({ state, daysLeft }: CorrectiveAction): boolean =>
  isOutstanding(state) && daysLeft < 0;

/** When an action falls due; the word says that it is late, the colour repeats it. */
export function DueMark({ action }: { action: CorrectiveAction }) {
  const { t } = useTranslation('improvement');
  const date = useDate();
  const { state, due, daysLeft } = action;
  const late = isOverdue(action);
  const soon = isOutstanding(state) && !late && daysLeft <= DUE_WITHIN.month;
  return (
    <span className={classes.due} data-standing={late ? 'overdue' : soon ? 'soon' : undefined}>
      {late && (
        <strong>
          <IconAlertTriangle size={14} aria-hidden /> {t('due.late', { count: -daysLeft })}
        </strong>
      )}
      {soon && <strong>{daysLeft === 0 ? t('due.today') : t('due.in', { count: daysLeft })}</strong>}
      <time dateTime={due}>{date(dayOf(due))}</time>
    </span>
  );
}
