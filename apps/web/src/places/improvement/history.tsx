import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Fault } from '../../ui/fault';
import { useDate } from '../../ui/use-date';
import { Changes } from './changes';
import classes from './improvement.module.css';
import { historyQuery } from './improvement-queries';

/** Every change of an action, newest first. */
export function History({ id }: { id: string }) {
  const { t } = useTranslation('improvement');
  const date = useDate();
  const history = useQuery(historyQuery(id));
  return (
    <section className={classes.part}>
      <h3>{t('history.title')}</h3>
      {history.isError && <Fault error={history.error} again={() => void history.refetch()} />}
      <ol className={classes.history}>
        {history.data?.map(({ version, at, by, before, after }) => (
          <li key={version}>
            <span className="quiet">
              {date(new Date(at), true)}, {by ?? t('history.left')}
            </span>
            {version === 1 ? <p>{t('history.made')}</p> : <Changes before={before} after={after} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
