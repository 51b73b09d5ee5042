import { useTranslation } from 'react-i18next';
import { ToDoItem } from './to-do-item';
import classes from './to-do.module.css';
import { useToDo } from '../../../exercise/to-do/use-to-do';

/** What is asked and by when; it stands beside every screen. */
export function ToDoPanel() {
  const { t } = useTranslation('console');
  const asked = useToDo();
  return (
    <section
      className={classes.panel}
      aria-label={t('toDo.title')}
      tabIndex={asked.length > 4 ? 0 : undefined}
    >
      <h2 className={classes.heading}>{t('toDo.title')}</h2>
      {asked.length === 0 ? (
        <p className={classes.none}>{t('toDo.none')}</p>
      ) : (
        <ul className={classes.list}>
          {asked.map((one) => (
            <li key={one.key}>
              <ToDoItem toDo={one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
