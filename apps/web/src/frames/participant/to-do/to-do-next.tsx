import { useTranslation } from 'react-i18next';
import { ToDoItem } from './to-do-item';
import classes from './to-do.module.css';
import { useToDo } from '../../../exercise/to-do/use-to-do';

/** On a phone, the soonest of what is asked, above every screen. */
export function NextToDo() {
  const { t } = useTranslation('console');
  const [next] = useToDo();
  if (!next) return null;
  return (
    <section className={classes.next} aria-label={t('toDo.next')}>
      <ToDoItem toDo={next} />
    </section>
  );
}
