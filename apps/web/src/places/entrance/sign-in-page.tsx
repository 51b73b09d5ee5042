import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, Refusal } from '../../http/api';
import { Page } from '../../frames/page/page';
import { afterSignIn } from '../../frames/page/sign-in-link';
import { Fault } from '../../ui/fault';
import { AtProvider } from './at-provider';
import { WithPasskey } from './with-passkey';
import classes from './entrance.module.css';
import { Button } from '../../ui/button';

const codeOf = (error: unknown) => (error instanceof Refusal ? error.code : undefined);
/** What is asked for last is where one types. */
const focus = (input: HTMLInputElement | null) => input?.focus();

export function SignInPage() {
  const { t } = useTranslation('entrance');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const signIn = useMutation({
    mutationFn: () =>
      ask('/session/sign-in', {
        method: 'POST',
        body: { email: email.trim(), password, ...(code ? { code } : {}) },
      }),
    onError: (error) => setAsksCode((asks) => asks || codeOf(error) === 'code-needed'),
    onSuccess: () => window.location.assign(afterSignIn(window.location)),
  });
  const [asksCode, setAsksCode] = useState(false);
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
          {asksCode && (
            <TextInput
              label={t('signIn.code')}
              description={t('signIn.codeHint')}
              autoComplete="one-time-code"
              autoCapitalize="none"
              required
              ref={focus}
              value={code}
              onChange={({ currentTarget }) => setCode(currentTarget.value)}
            />
          )}
          {signIn.isError && !(codeOf(signIn.error) === 'code-needed' && asksCode) && (
            <Fault error={signIn.error} />
          )}
          <div>
            <Button
              type="submit"
              loading={signIn.isPending || signIn.isSuccess}
              disabled={!email || !password || (asksCode && !code)}
            >
              {t('signIn.title')}
            </Button>
          </div>
        </form>
        <WithPasskey />
      </section>
      <p className="quiet">{t('signIn.participants')}</p>
    </Page>
  );
}
