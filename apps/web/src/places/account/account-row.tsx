import { Group, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../http/api';
import { Button } from '../../ui/button';
import { Fault } from '../../ui/fault';
import classes from './account.module.css';
import { accountsQuery, ROLES, type ListedAccount } from './account-queries';
import { OneTimeLink } from './one-time-link';

interface Act {
  method: 'PATCH' | 'POST' | 'DELETE';
  path?: string;
  body?: object;
}

/** An account, and what an administrator does with it. */
export function AccountRow({ account, isOwn }: { account: ListedAccount; isOwn: boolean }) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const { id, name, email, role, disabled, organisation, hasPassword, totp } = account;
  const [removing, setRemoving] = useState(false);
  const act = useMutation({
    mutationFn: ({ method, path = '', body }: Act) =>
      ask<{ url?: string }>(`/accounts/${id}${path}`, { method, body }),
    onSuccess: () => queries.invalidateQueries(accountsQuery),
  });
  return (
    <li className={classes.row}>
      <div>
        <strong>{name}</strong>
        <br />
        <span className="quiet">
          {[email, organisation, !hasPassword && t('viaProvider'), disabled && t('accounts.disabled')]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <Group gap="xs" align="flex-end">
        {isOwn || !hasPassword ? (
          <span className="quiet">{t(`role.${role}`)}</span>
        ) : (
          <Select
            size="xs"
            aria-label={t('accounts.roleOf', { name })}
            value={role}
            allowDeselect={false}
            onChange={(wanted) => wanted && act.mutate({ method: 'PATCH', body: { role: wanted } })}
            data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          />
        )}
        {!isOwn && (
          <>
            {hasPassword && (
              <Button
                size="xs"
                variant="default"
                onClick={() => act.mutate({ method: 'POST', path: '/reset', body: {} })}
              >
                {t('accounts.reset')}
                <span className="unseen"> {name}</span>
              </Button>
            )}
            {totp && (
              <Button
                size="xs"
                variant="default"
                onClick={() => act.mutate({ method: 'DELETE', path: '/second-factor' })}
              >
                {t('accounts.removeFactor')}
                <span className="unseen"> {name}</span>
              </Button>
            )}
            <Button
              size="xs"
              variant="default"
              onClick={() => act.mutate({ method: 'PATCH', body: { disabled: !disabled } })}
            >
              {t(disabled ? 'accounts.enable' : 'accounts.disable')}
              <span className="unseen"> {name}</span>
            </Button>
            <Button
              size="xs"
              variant="default"
              onClick={() => (removing ? act.mutate({ method: 'DELETE' }) : setRemoving(true))}
            >
              {t(removing ? 'accounts.removeNow' : 'accounts.remove')}
              <span className="unseen"> {name}</span>
            </Button>
          </>
        )}
      </Group>
      {removing && <p role="status">{t('accounts.removeWhat')}</p>}
      {act.isError && <Fault error={act.error} />}
      {act.data?.url && <OneTimeLink url={act.data.url} />}
    </li>
  );
}
