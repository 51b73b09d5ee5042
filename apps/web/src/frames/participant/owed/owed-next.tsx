import { useTranslation } from 'react-i18next';
import { OwedItem } from './owed-item';
import classes from './owed.module.css';
import { useOwed } from '../../../exercise/owed/use-owed';

/** On a phone, the soonest of what is asked, above every screen. */
export function OwedNext() {
  const { t } = useTranslation('console');
  const [next] = useOwed();
  if (!next) return null;
  return (
    <section className={classes.next} aria-label={t('toDo.next')}>
      <OwedItem owed={next} />
    </section>
  );
}
