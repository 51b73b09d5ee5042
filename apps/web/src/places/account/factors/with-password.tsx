import { PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { Fault } from '../../../ui/fault';
import classes from '../account.module.css';

/** It was asked for: whoever opened it types. */
const focus = (input: HTMLInputElement | null) => input?.focus();

interface Props<T> {
  /** What the button does, in words. */
  act: string;
  onProven: (password: string) => Promise<T>;
  onDone: (answer: T) => unknown;
  /** What is said where it was called off. */
  nothing?: (answer: T) => string | undefined;
}

/** An act that takes the current password, which is asked for once somebody wants it. */
export function WithPassword<T>({ act, onProven, onDone, nothing }: Props<T>) {
  const { t } = useTranslation('account');
  const [opened, open] = useState(false);
  const [password, write] = useState('');
  const prove = useMutation({
    mutationFn: () => onProven(password),
    onSuccess: (answer) => {
      if (!nothing?.(answer)) open(false);
      return onDone(answer);
    },
    onSettled: () => write(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    prove.mutate();
  };
  if (!opened)
    return (
      <Button variant="default" onClick={() => open(true)}>
        {act}
      </Button>
    );
  return (
    <form className={classes.form} onSubmit={submit}>
      <PasswordInput
        label={t('currentPassword')}
        autoComplete="current-password"
        required
        ref={focus}
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
