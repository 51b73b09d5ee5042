import { Group, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../http/api';
import { Button } from '../../ui/button';
import { Fault } from '../../ui/fault';
import { useDate } from '../../ui/use-date';
import classes from './account.module.css';
import { invitationsQuery, ROLES, type Role } from './account-queries';
import { OneTimeLink } from './one-time-link';

/** Invites somebody by a link, and lists the invitations that are open. */
export function InviteAccount() {
  const { t } = useTranslation('account');
  const date = useDate();
  const queries = useQueryClient();
  const invitations = useQuery(invitationsQuery);
  const [email, write] = useState('');
  const [role, setRole] = useState<Role>('planner');
  const onSuccess = () => queries.invalidateQueries(invitationsQuery);
  const invite = useMutation({
    mutationFn: () =>
      ask<{ url: string }>('/accounts/invitations', { method: 'POST', body: { email: email.trim(), role } }),
    onSuccess: async () => {
      write('');
      await onSuccess();
    },
  });
  const revoke = useMutation({
    mutationFn: (id: string) => ask(`/accounts/invitations/${id}`, { method: 'DELETE' }),
    onSuccess,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate();
  };
  return (
    <section className={classes.section} aria-labelledby="invite-title">
      <h2 id="invite-title">{t('accounts.invite')}</h2>
      <form onSubmit={submit}>
        <Group align="flex-end" gap="sm" mb="md">
          <TextInput
            label={t('email')}
            type="email"
            required
            value={email}
            onChange={({ currentTarget }) => write(currentTarget.value)}
          />
          <Select
            label={t('accounts.role')}
            value={role}
            allowDeselect={false}
            onChange={(value) => value && setRole(value as Role)}
            data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          />
          <Button type="submit" loading={invite.isPending} disabled={!email.trim()}>
            {t('accounts.makeLink')}
          </Button>
        </Group>
      </form>
      <p className="quiet">{t(`roleWhat.${role}`)}</p>
      {[invite, revoke].map(({ error }, index) => error && <Fault key={index} error={error} />)}
      {invite.data && <OneTimeLink url={invite.data.url} />}
      <ul className={classes.list}>
        {invitations.data?.map(({ id, email: whose, role: as, expiresAt }) => (
          <li key={id} className={classes.row}>
            <div>
              {whose}
              <br />
              <span className="quiet">
                {t(`role.${as}`)} · {t('accounts.until', { date: date(new Date(expiresAt)) })}
              </span>
            </div>
            <Button size="xs" variant="default" onClick={() => revoke.mutate(id)}>
              {t('accounts.revoke')}
              <span className="unseen"> {whose}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
