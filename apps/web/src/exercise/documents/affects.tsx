import type { Affected } from '@tocsin/engine';
import { useTranslation } from 'react-i18next';
import classes from './affects.module.css';

/** What an advisory is about: products, vulnerabilities, indicators. */
export function Affects({ affected }: { affected: Affected }) {
  const { t } = useTranslation('plan');
  const { products, vulnerabilities, indicators } = affected;
  const facts = [
    [t('documents.products'), products],
    [t('documents.vulnerabilities'), vulnerabilities],
    [t('documents.indicators'), indicators.map(({ value }) => value)],
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts.map(
        ([label, values]) =>
          values.length > 0 && (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="mono">{values.join(', ')}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
