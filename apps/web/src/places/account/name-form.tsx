import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../http/api';
import { Button } from '../../ui/button';
import { Fault } from '../../ui/fault';
import classes from './account.module.css';

export function NameForm({ name }: { name: string }) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const [written, write] = useState(name);
  const save = useMutation({
    mutationFn: () => ask('/account', { method: 'PATCH', body: { name: written.trim() } }),
    onSuccess: () => queries.invalidateQueries(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <section className={classes.section}>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          label={t('name')}
          autoComplete="name"
          required
          value={written}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
        {save.isError && <Fault error={save.error} />}
        <div>
          <Button
            type="submit"
            variant="default"
            loading={save.isPending}
            disabled={!written.trim() || written.trim() === name}
          >
            {t('saveName')}
          </Button>
        </div>
      </form>
    </section>
  );
}
