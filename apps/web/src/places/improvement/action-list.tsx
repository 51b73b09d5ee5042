import type { CorrectiveAction } from '@tocsin/protocol';
import { useTranslation } from 'react-i18next';
import { DueMark, isOverdue } from './due-mark';
import classes from './improvement.module.css';

interface Props {
  actions: CorrectiveAction[];
  onOpen: (id: string) => void;
}

/** The plan on a phone: one under the other. */
export function ActionList({ actions, onOpen }: Props) {
  const { t } = useTranslation(['improvement', 'terms']);
  return (
    <ul className={classes.list} aria-label={t('all')}>
      {actions.map((action) => (
        <li key={action.id} data-overdue={isOverdue(action) || undefined}>
          <DueMark action={action} />
          <button type="button" className={classes.open} onClick={() => onOpen(action.id)}>
            {action.action}
          </button>
          <span className={classes.second}>
            {[action.owner, t(`terms:element.${action.element}`), t(`state.${action.state}`)].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
