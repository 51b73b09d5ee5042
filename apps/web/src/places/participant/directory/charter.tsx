import type { Plan } from '@tocsin/plan';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { Prose } from '../../../ui/prose';
import classes from './directory.module.css';

/** The charter of the CERT: what it is there for, for whom, and what it may do. */
export function Charter({ plan: { charter } }: { plan: Plan }) {
  const { t } = useTranslation('console');
  const text = useText();
  if (!charter) return null;
  return (
    <details className={classes.charter}>
      <summary>{text(charter.title)}</summary>
      <Prose>{text(charter.body)}</Prose>
      {charter.uncertain && <p className="quiet">{t('directory.summary')}</p>}
    </details>
  );
}
