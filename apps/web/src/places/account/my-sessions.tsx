import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../http/api';
import { Button } from '../../ui/button';
import { Fault } from '../../ui/fault';
import { useDate } from '../../ui/use-date';
import classes from './account.module.css';
import { sessionsQuery } from './account-queries';

/** Where the account is signed in; each can be ended from here. */
export function MySessions() {
  const { t } = useTranslation('account');
  const date = useDate();
  const queries = useQueryClient();
  const sessions = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: (id?: string) => ask(`/account/sessions${id ? `/${id}` : ''}`, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries(sessionsQuery),
  });
  const others = (sessions.data ?? []).filter(({ current }) => !current);
  return (
    <section className={classes.section} aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t('sessions.title')}</h2>
      {[sessions, end].map(({ error }, index) => error && <Fault key={index} error={error} />)}
      <ul className={classes.list}>
        {sessions.data?.map(({ id, device, address, usedAt, current }) => (
          <li key={id} className={classes.row}>
            <div>
              <strong>{device || t('sessions.unknown')}</strong>
              <br />
              <span className="quiet">
                {[current ? t('sessions.here') : date(new Date(usedAt), true), address]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            {!current && (
              <Button
                size="xs"
                variant="default"
                loading={end.isPending && end.variables === id}
                onClick={() => end.mutate(id)}
              >
                {t('sessions.end')}
                <span className="unseen"> {device}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Button variant="default" onClick={() => end.mutate(undefined)}>
          {t('sessions.endOthers')}
        </Button>
      )}
    </section>
  );
}
