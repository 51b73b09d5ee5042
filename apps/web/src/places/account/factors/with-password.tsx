import { PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { Fault } from '../../../ui/fault';
import classes from '../account.module.css';

interface Props<T> {
  /** What the button does, in words. */
  act: string;
  onProven: (password: string) => Promise<T>;
  onDone: (answer: T) => unknown;
  /** What is said where it was called off. */
  nothing?: (answer: T) => string | undefined;
}

/** An act that takes the current password. */
export function WithPassword<T>({ act, onProven, onDone, nothing }: Props<T>) {
  const { t } = useTranslation('account');
  const [password, write] = useState('');
  const prove = useMutation({
    mutationFn: () => onProven(password),
    onSuccess: onDone,
    onSettled: () => write(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    prove.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <PasswordInput
        label={t('currentPassword')}
        autoComplete="current-password"
        required
        value={password}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
      {prove.isSuccess && nothing?.(prove.data) && <p role="status">{nothing(prove.data)}</p>}
      {prove.isError && <Fault error={prove.error} />}
      <div>
        <Button type="submit" variant="default" loading={prove.isPending} disabled={!password}>
          {act}
        </Button>
      </div>
    </form>
  );
}
