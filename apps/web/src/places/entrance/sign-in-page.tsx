import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../http/api';
import { Page } from '../../frames/page/page';
import { afterSignIn } from '../../frames/page/sign-in-link';
import { Fault } from '../../ui/fault';
import { AtProvider } from './at-provider';
import classes from './entrance.module.css';
import { Button } from '../../ui/button';

export function SignInPage() {
  const { t } = useTranslation('entrance');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => ask('/session/sign-in', { method: 'POST', body: { email: email.trim(), password } }),
    onSuccess: () => window.location.assign(afterSignIn(window.location)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <Page title={t('signIn.title')}>
      <AtProvider />
      <section className={classes.section}>
        <form className={classes.form} onSubmit={submit}>
          <TextInput
            label={t('account.email')}
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={({ currentTarget }) => setEmail(currentTarget.value)}
          />
          <PasswordInput
            label={t('account.password')}
            autoComplete="current-password"
            required
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
          />
          {signIn.isError && <Fault error={signIn.error} />}
          <div>
            <Button
              type="submit"
              loading={signIn.isPending || signIn.isSuccess}
              disabled={!email || !password}
            >
              {t('signIn.title')}
            </Button>
          </div>
        </form>
      </section>
      <p className="quiet">{t('signIn.participants')}</p>
    </Page>
  );
}
