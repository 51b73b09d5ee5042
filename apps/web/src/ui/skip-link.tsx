import { useTranslation } from 'react-i18next';
import classes from './skip-link.module.css';

/** The first thing that the keyboard reaches: past all navigation, to what the page is about. */
export function SkipLink() {
  const { t } = useTranslation('shell');
  return (
    <a className={classes.skip} href="#main">
      {t('skip')}
    </a>
  );
}
