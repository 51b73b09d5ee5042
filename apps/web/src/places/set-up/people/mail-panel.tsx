import { Group, Switch } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { askFrom } from '../../../http/api';
import { usePlace } from '../../../exercise/seat/seat';
import { Button } from '../../../ui/button';
import { Fault } from '../../../ui/fault';
import { mailsQuery, type Mails, type MailState } from './mail-queries';
import classes from './people.module.css';

const SHOWN = ['waiting', 'sending', 'refused', 'unsure', 'stopped'] as const satisfies MailState[];

/** Invitations by mail, and whether injects go to real inboxes; only where the installation has a mail server. */
export function MailPanel() {
  const { t } = useTranslation('facilitator');
  const place = usePlace();
  const queries = useQueryClient();
  const mails = useQuery(mailsQuery(place));
  const refresh = () => queries.invalidateQueries(mailsQuery(place));
  const invite = useMutation({
    mutationFn: () =>
      askFrom<{ sent: number; withoutAddress: number; notAllowed: number }>(place, '/mail/invitations', {
        method: 'POST',
        body: {},
      }),
    onSuccess: refresh,
  });
  const change = useMutation({
    mutationFn: (injects: boolean) => askFrom(place, '/mail', { method: 'PUT', body: { injects } }),
    onSuccess: refresh,
  });
  if (!mails.data?.sends) return null;
  const { injects, domains } = mails.data;
  const said = invite.data;
  return (
    <section className={`${classes.mail} no-print`} aria-label={t('mail.title')}>
      <Group gap="md" align="center">
        <Button
          leftSection={<IconMail size={16} />}
          loading={invite.isPending}
          onClick={() => invite.mutate()}
        >
          {t('mail.invite')}
        </Button>
        <Switch
          label={t('mail.injects')}
          description={
            domains.length > 0 ? t('mail.only', { domains: domains.join(', ') }) : t('mail.noDomains')
          }
          checked={injects}
          disabled={change.isPending || (domains.length === 0 && !injects)}
          onChange={({ currentTarget }) => change.mutate(currentTarget.checked)}
        />
      </Group>
      <p role="status" className="quiet">
        {said &&
          [
            t('mail.sent', { count: said.sent }),
            said.withoutAddress > 0 && t('mail.withoutAddress', { count: said.withoutAddress }),
            said.notAllowed > 0 && t('mail.notAllowed', { count: said.notAllowed }),
          ]
            .filter(Boolean)
            .join(' ')}
      </p>
      <Counts {...mails.data} />
      {invite.isError && <Fault error={invite.error} />}
      {change.isError && <Fault error={change.error} />}
    </section>
  );
}

/** How many mails stand where, as long as something is not settled well. */
function Counts({ mails }: Mails) {
  const { t } = useTranslation('facilitator');
  const counts = SHOWN.flatMap((state) => {
    const count = mails.filter((one) => one.state === state).length;
    return count > 0 ? [{ state, count }] : [];
  });
  if (counts.length === 0) return null;
  const reasons = [
    ...new Set(mails.flatMap(({ state, reason }) => (state === 'refused' && reason ? reason : []))),
  ];
  return (
    <div className={classes.mailCounts}>
      <ul>
        {counts.map(({ state, count }) => (
          <li key={state} data-state={state}>
            {t(`mail.state.${state}`, { count })}
          </li>
        ))}
      </ul>
      {reasons.slice(0, 3).map((reason) => (
        <p key={reason} className="quiet">
          {reason}
        </p>
      ))}
    </div>
  );
}
