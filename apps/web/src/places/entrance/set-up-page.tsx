import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../http/api';
import { Page } from '../../frames/page/page';
import { useRefusal } from '../../ui/use-refusal';
import { Fault } from '../../ui/fault';
import classes from './entrance.module.css';
import { Button } from '../../ui/button';
import { urlOf } from '../../http/url-of';

const SHORTEST = 12;

/** The first account, made with the link that the server prints when it starts for the first time. */
export function SetUpPage() {
  const { t } = useTranslation('entrance');
  const refusal = useRefusal();
  const { token } = useParams({ from: '/set-up/$token' });
  const link = useQuery({
    queryKey: ['set-up', token],
    queryFn: () => ask<{ state: 'open' | 'used' }>(`/session/set-up/${token}`),
  });
  const [account, setAccount] = useState({ name: '', email: '', password: '' });
  const set = (change: Partial<typeof account>) => setAccount({ ...account, ...change });
  const create = useMutation({
    mutationFn: () => ask('/session/set-up', { method: 'POST', body: { token, ...account } }),
    onSuccess: () => window.location.assign(urlOf('/')),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  if (link.data?.state === 'used')
    return (
      <Page title={t('setUp.title')}>
        <p role="alert">{refusal({ code: 'link-used' })}</p>
        <a href={urlOf('/sign-in')}>{t('signIn.title')}</a>
      </Page>
    );
  return (
    <Page title={t('setUp.title')}>
      <p>{t('setUp.what')}</p>
      <section className={classes.section}>
        <form className={classes.form} onSubmit={submit}>
          <TextInput
            label={t('account.name')}
            autoComplete="name"
            required
            value={account.name}
            onChange={({ currentTarget }) => set({ name: currentTarget.value })}
          />
          <TextInput
            label={t('account.email')}
            type="email"
            autoComplete="username"
            required
            value={account.email}
            onChange={({ currentTarget }) => set({ email: currentTarget.value })}
          />
          <PasswordInput
            label={t('account.password')}
            description={t('account.passwordHint', { count: SHORTEST })}
            autoComplete="new-password"
            required
            minLength={SHORTEST}
            value={account.password}
            onChange={({ currentTarget }) => set({ password: currentTarget.value })}
            visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
          />
          {create.isError && <Fault error={create.error} />}
          <div>
            <Button type="submit" loading={create.isPending || create.isSuccess}>
              {t('setUp.create')}
            </Button>
          </div>
        </form>
      </section>
    </Page>
  );
}
