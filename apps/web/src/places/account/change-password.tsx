import { PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../http/api';
import { Button } from '../../ui/button';
import { Fault } from '../../ui/fault';
import classes from './account.module.css';
import { sessionsQuery } from './account-queries';
import { NewPassword, SHORTEST } from './new-password';

/** Whoever knows the current password chooses another; everywhere else they are signed out. */
export function ChangePassword({ email }: { email: string }) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const [current, writeCurrent] = useState('');
  const [password, write] = useState('');
  const change = useMutation({
    mutationFn: () => ask('/account/password', { method: 'POST', body: { current, password } }),
    onSuccess: async () => {
      writeCurrent('');
      write('');
      await queries.invalidateQueries(sessionsQuery);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <section className={classes.section} aria-labelledby="password-title">
      <h2 id="password-title">{t('password')}</h2>
      <form className={classes.form} onSubmit={submit}>
        <input type="hidden" autoComplete="username" value={email} />
        <PasswordInput
          label={t('currentPassword')}
          autoComplete="current-password"
          required
          value={current}
          onChange={({ currentTarget }) => writeCurrent(currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        <NewPassword value={password} onChange={write} />
        <div role="status">{change.isSuccess && t('passwordChanged')}</div>
        {change.isError && <Fault error={change.error} />}
        <div>
          <Button
            type="submit"
            variant="default"
            loading={change.isPending}
            disabled={!current || password.length < SHORTEST}
          >
            {t('changePassword')}
          </Button>
        </div>
      </form>
    </section>
  );
}
