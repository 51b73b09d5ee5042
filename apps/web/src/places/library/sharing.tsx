import { Select, TextInput } from '@mantine/core';
import type { OwnScenario } from '@tocsin/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { endShare, scenariosHaveChanged, shareScenario } from '../../http/scenario-queries';
import { Button } from '../../ui/button';
import { useRefusalNotice } from '../../ui/use-refusal';
import classes from './versions.module.css';

/** With whom a scenario is shared. */
export function Sharing({ own }: { own: OwnScenario }) {
  const { t } = useTranslation('library');
  const queries = useQueryClient();
  const onError = useRefusalNotice();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState('viewer');
  const share = useMutation({
    mutationFn: () => shareScenario(own.id, email, role),
    onSuccess: () => {
      setEmail('');
      return scenariosHaveChanged(queries);
    },
    onError,
  });
  const end = useMutation({
    mutationFn: (account: string) => endShare(own.id, account),
    onSuccess: () => scenariosHaveChanged(queries),
    onError,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    share.mutate();
  };
  return (
    <div className={classes.shares}>
      {own.shares.length === 0 && <p className="quiet">{t('share.none')}</p>}
      {own.shares.length > 0 && (
        <ul>
          {own.shares.map(({ account, name, email: address, role: may }) => (
            <li key={account}>
              {name}{' '}
              <span className="quiet">
                · {address} · {t(`share.${may}`)}
              </span>{' '}
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('share.endOf', { name })}
                onClick={() => end.mutate(account)}
              >
                {t('share.end')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form className={classes.share} onSubmit={submit}>
        <TextInput
          type="email"
          required
          label={t('share.email')}
          value={email}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        />
        <Select
          label={t('share.role')}
          value={role}
          allowDeselect={false}
          data={(['viewer', 'editor'] as const).map((value) => ({ value, label: t(`share.${value}`) }))}
          onChange={(value) => setRole(value ?? 'viewer')}
        />
        <Button type="submit" variant="default" loading={share.isPending}>
          {t('share.do')}
        </Button>
      </form>
    </div>
  );
}
