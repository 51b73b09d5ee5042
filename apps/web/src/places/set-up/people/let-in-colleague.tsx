import { Group, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { askFrom } from '../../../http/api';
import { usePlace } from '../../../exercise/seat/seat';
import { Button } from '../../../ui/button';
import { Fault } from '../../../ui/fault';
import classes from './people.module.css';
import { peopleQuery } from './people-queries';

const PARTS = ['facilitator', 'evaluator', 'observer'] as const;

/** A colleague who has an account, by its address: the exercise is in their list from then on. */
export function LetInColleague() {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const place = usePlace();
  const queries = useQueryClient();
  const [email, write] = useState('');
  const [part, setPart] = useState<(typeof PARTS)[number]>('facilitator');
  const letIn = useMutation({
    mutationFn: () =>
      askFrom<{ name: string }>(place, '/colleagues', {
        method: 'POST',
        body: { email: email.trim(), part },
      }),
    onSuccess: async () => {
      write('');
      await queries.invalidateQueries(peopleQuery(place));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    letIn.mutate();
  };
  return (
    <form className={classes.add} onSubmit={submit}>
      <h2>{t('colleague.title')}</h2>
      <p className="quiet">{t('colleague.what')}</p>
      <Group align="flex-end" gap="sm">
        <TextInput
          className={classes.names}
          label={t('colleague.email')}
          type="email"
          required
          value={email}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
        <Select
          label={t('people.part')}
          value={part}
          allowDeselect={false}
          onChange={(value) => value && setPart(value as typeof part)}
          data={PARTS.map((value) => ({ value, label: shell(`part.${value}`) }))}
        />
        <Button type="submit" loading={letIn.isPending} disabled={!email.trim()}>
          {t('colleague.letIn')}
        </Button>
      </Group>
      <div role="status">{letIn.data && t('colleague.done', letIn.data)}</div>
      {letIn.isError && <Fault error={letIn.error} />}
    </form>
  );
}
