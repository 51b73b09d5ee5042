import { Group, NumberInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { OrganisationSelect } from '../../../exercise/names/organisation-select';
import { useConsole } from '../../../exercise/seat/console-context';
import { useCommand } from '../../../commanding/use-command';
import { useExercise } from '../../../exercise/live/use-exercise';
import classes from '../crisis-centre.module.css';
import { Button } from '../../../ui/button';

interface Props {
  /** The decision that the task carries out. */
  decision?: string;
  onDone?: () => void;
}

/** Gives an organisation something to do by a time: the authorities to any, others to themselves. */
export function OpenTask({ decision, onDone }: Props) {
  const { t } = useTranslation('plan');
  const { run, busy } = useCommand();
  const { person, readOnly } = useConsole();
  const organisations = useExercise((state) =>
    state.plan?.authorities.includes(person.organisation ?? '')
      ? (state.exercise?.organisations ?? []).map(({ id }) => id)
      : [person.organisation ?? ''],
  );
  const [title, setTitle] = useState('');
  const [organisation, setOrganisation] = useState<string | null>(person.organisation ?? null);
  const [minutes, setMinutes] = useState<number | string>(60);
  if (readOnly) return null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const accepted = await run({
      type: 'OpenTask',
      title: title.trim(),
      organisation: organisation ?? '',
      withinMinutes: Number(minutes),
      ...(decision ? { decision } : {}),
    });
    if (!accepted) return;
    setTitle('');
    onDone?.();
  };
  const form = (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t('tasks.what')}
        maxLength={300}
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <Group grow align="end">
        <OrganisationSelect
          label={t('tasks.who')}
          among={organisations}
          value={organisation}
          onChange={setOrganisation}
        />
        <NumberInput label={t('tasks.within')} min={1} max={10_080} value={minutes} onChange={setMinutes} />
      </Group>
      <div>
        <Button
          type="submit"
          size="xs"
          loading={busy}
          disabled={!title.trim() || !organisation || !Number(minutes)}
        >
          {t('tasks.give')}
        </Button>
      </div>
    </form>
  );
  if (decision) return form;
  return (
    <details>
      <summary>{t('tasks.new')}</summary>
      {form}
    </details>
  );
}
