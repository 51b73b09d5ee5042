import { ACTION_FIELDS, type ActionHistory } from '@tocsin/protocol';
import { useTranslation } from 'react-i18next';
import classes from './improvement.module.css';
import { useSaid } from './use-said';

/** What was before, and what after, field by field. */
export function Changes({ before, after }: Pick<ActionHistory, 'before' | 'after'>) {
  const { t } = useTranslation('improvement');
  const said = useSaid();
  return (
    <ul className={classes.changes}>
      {ACTION_FIELDS.filter((field) => field in after).map((field) => (
        <li key={field}>
          {t('history.from', {
            field: t(`field.${field}`),
            before: said(field, before[field]),
            after: said(field, after[field]),
          })}
        </li>
      ))}
      {'test' in after && (
        <li>
          {t('field.tests')} · {said('test', after.test)}
        </li>
      )}
    </ul>
  );
}
