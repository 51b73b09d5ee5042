import { TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../http/api';
import { urlOf } from '../../http/url-of';
import { Page } from '../../frames/page/page';
import { Button } from '../../ui/button';
import { Fault } from '../../ui/fault';
import classes from './account.module.css';
import { NewPassword, SHORTEST } from './new-password';

interface Link {
  kind: 'invitation' | 'reset';
  state: 'open' | 'used' | 'expired';
  email: string;
}

/** A link to an account: one makes it, or chooses a new password. Opening the page uses nothing up. */
export function AccountLinkPage() {
  const { t } = useTranslation('account');
  const { token } = useParams({ from: '/account-link/$token' });
  const link = useQuery({
    queryKey: ['account-link', token],
    queryFn: () => ask<Link>(`/account-links/${token}`),
    retry: false,
  });
  const [name, writeName] = useState('');
  const [password, write] = useState('');
  const invited = link.data?.kind !== 'reset';
  const use = useMutation({
    mutationFn: () =>
      ask(`/account-links/${token}`, {
        method: 'POST',
        body: { password, ...(invited ? { name: name.trim() } : {}) },
      }),
    onSuccess: () => window.location.assign(urlOf('/')),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    use.mutate();
  };
  const { state, email } = link.data ?? {};
  return (
    <Page title={t(invited ? 'link.invitation' : 'link.reset')}>
      {link.isError && <Fault error={link.error} />}
      {state && state !== 'open' && (
        <>
          <p role="alert">{t(`link.${state}`)}</p>
          <a href={urlOf('/sign-in')}>{t('link.signIn')}</a>
        </>
      )}
      {state === 'open' && (
        <section className={classes.section}>
          <form className={classes.form} onSubmit={submit}>
            <TextInput label={t('email')} type="email" autoComplete="username" readOnly value={email} />
            {invited && (
              <TextInput
                label={t('name')}
                autoComplete="name"
                required
                value={name}
                onChange={({ currentTarget }) => writeName(currentTarget.value)}
              />
            )}
            <NewPassword value={password} onChange={write} />
            {use.isError && <Fault error={use.error} />}
            <div>
              <Button
                type="submit"
                loading={use.isPending || use.isSuccess}
                disabled={password.length < SHORTEST || (invited && !name.trim())}
              >
                {t(invited ? 'link.make' : 'link.choose')}
              </Button>
            </div>
          </form>
        </section>
      )}
    </Page>
  );
}
