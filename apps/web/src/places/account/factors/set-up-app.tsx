import { TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { toString as qrOf } from 'qrcode';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../http/api';
import { Button } from '../../../ui/button';
import { Fault } from '../../../ui/fault';
import classes from '../account.module.css';

/** A secret that counts once a code of it was seen. */
export interface Begun {
  secret: string;
  url: string;
}

/** The secret, for the app to take in, and the first code of the app. */
export function SetUpApp({ begun, onDone }: { begun: Begun; onDone: (codes: string[]) => unknown }) {
  const { t } = useTranslation('account');
  const [code, write] = useState('');
  const { data: picture } = useQuery({
    queryKey: ['qr', begun.url],
    queryFn: () => qrOf(begun.url, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }),
    gcTime: 0,
  });
  const confirm = useMutation({
    mutationFn: () =>
      ask<{ recoveryCodes: string[] }>('/account/totp/confirmation', { method: 'POST', body: { code } }),
    onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <p>{t('factor.scan')}</p>
      {picture && (
        <img
          className={classes.qr}
          alt={t('factor.qr')}
          src={`data:image/svg+xml;utf8,${encodeURIComponent(picture)}`}
        />
      )}
      <p>
        {t('factor.key')}: <code className={classes.key}>{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <TextInput
        label={t('factor.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        value={code}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
      {confirm.isError && <Fault error={confirm.error} />}
      <div>
        <Button type="submit" loading={confirm.isPending} disabled={!code.trim()}>
          {t('factor.confirm')}
        </Button>
      </div>
    </form>
  );
}
