import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changesQuery } from '../../http/scenario-queries';
import { useText } from '../../i18n/texts';
import { Fault } from '../../ui/fault';
import classes from './versions.module.css';

/** Injects that are listed; the files say the rest. */
const SHOWN = 200;

interface Props {
  scenario: string;
  from: number;
  to: number;
}

/** What changed between two versions: injects by number, files with their lines. */
export function Changes({ scenario, from, to }: Props) {
  const { t } = useTranslation(['library', 'shell']);
  const text = useText();
  const changes = useQuery(changesQuery(scenario, from, to));
  if (changes.isError) return <Fault error={changes.error} again={() => void changes.refetch()} />;
  if (!changes.data) return <p role="status">{t('shell:loading')}</p>;
  const { injects, files } = changes.data;
  return (
    <section className={classes.changes} aria-label={t('compareOf', { from, to })}>
      <h4>{t('show.injects')}</h4>
      {!injects?.length && <p className="quiet">{t(injects ? 'sameInjects' : 'injectsUnread')}</p>}
      <ul>
        {injects?.slice(0, SHOWN).map(({ number, title, change, fields }) => (
          <li key={number} data-change={change}>
            #{number} {text(title)}{' '}
            <span className="quiet">
              · {[t(`change.${change}`), ...fields.map((field) => t(`field.${field}`))].join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {injects && injects.length > SHOWN && (
        <p className="quiet">{t('further', { count: injects.length - SHOWN })}</p>
      )}
      <h4>{t('files')}</h4>
      <ul>
        {files.map(({ path, change, lines }) => (
          <li key={path} data-change={change}>
            <code>{path}</code> <span className="quiet">· {t(`change.${change}`)}</span>
            {lines && (
              <pre tabIndex={0} aria-label={path}>
                {lines.map((line, index) => (
                  <span key={index} data-line={line[0]}>{`${line}\n`}</span>
                ))}
              </pre>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
