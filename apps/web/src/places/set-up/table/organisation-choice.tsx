import { useTranslation } from 'react-i18next';
import { OrganisationSelect } from '../../../exercise/names/organisation-select';
import { writtenKey } from './reading/people';
import classes from './table.module.css';
import type { Table } from './use-table';

/** Organisations that the exercise does not have, put in the place of one that it has; and where those belong who name none. */
export function OrganisationChoice({
  entries,
  corrections,
  correct,
}: Pick<Table, 'entries' | 'corrections' | 'correct'>) {
  const { t } = useTranslation('table');
  const { organisations, otherwise } = corrections;
  const unknown = new Map<string, string>(Object.keys(organisations).map((key) => [key, key]));
  for (const { organisationWritten: written } of entries)
    if (written) unknown.set(writtenKey(written), written);
  const namesNone = entries.some(({ remarks }) => remarks.some(({ says }) => says === 'no-organisation'));
  if (unknown.size === 0 && !namesNone && !otherwise) return null;
  return (
    <section className={classes.choice} aria-labelledby="organisations-title">
      <h2 id="organisations-title" className={classes.heading}>
        {t('unknown')}
      </h2>
      <div className={classes.fields}>
        {[...unknown].map(([key, written]) => (
          <OrganisationSelect
            key={key}
            size="xs"
            label={written}
            placeholder={t('choose')}
            clearable
            value={organisations[key] ?? null}
            onChange={(id) => {
              const { [key]: _, ...others } = organisations;
              correct({ organisations: id ? { ...others, [key]: id } : others });
            }}
          />
        ))}
        {(namesNone || otherwise) && (
          <OrganisationSelect
            size="xs"
            label={t('otherwise')}
            placeholder={t('choose')}
            clearable
            value={otherwise ?? null}
            onChange={(id) => correct({ otherwise: id ?? undefined })}
          />
        )}
      </div>
    </section>
  );
}
