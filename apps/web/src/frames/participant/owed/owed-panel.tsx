import { useTranslation } from 'react-i18next';
import { OwedItem } from './owed-item';
import classes from './owed.module.css';
import { useOwed } from '../../../exercise/owed/use-owed';

/** What is asked and by when; it stands beside every screen. */
export function OwedPanel() {
  const { t } = useTranslation('console');
  const asked = useOwed();
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
              <OwedItem owed={one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
