import { Group, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../commanding/use-command';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useText } from '../../../i18n/texts';
import { Button } from '../../../ui/button';
import classes from './details.module.css';

const FIELDS = ['name', 'date', 'time', 'place', 'classification'] as const;
type Written = Record<(typeof FIELDS)[number], string>;

/** Changes what the exercise is called, when and where it is planned; only what was changed is sent. */
export function EditDetails({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const text = useText();
  const title = useExercise((state) => state.exercise?.title);
  const before = useExercise((state) => state.description) ?? {};
  const [written, write] = useState<Written>(() => ({
    name: before.name ?? '',
    date: before.date ?? '',
    time: before.time ?? '',
    place: before.place ?? '',
    classification: before.classification ?? '',
  }));
  const [first] = useState(written);
  const { run, busy } = useCommand();
  const set = (change: Partial<Written>) => write({ ...written, ...change });
  const field = (name: keyof Written) => ({
    label: t(`details.${name}`),
    value: written[name],
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      set({ [name]: currentTarget.value }),
  });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const changed = FIELDS.filter((name) => written[name].trim() !== first[name]);
    const change = Object.fromEntries(changed.map((name) => [name, written[name].trim()]));
    if (await run({ type: 'DescribeExercise', ...change }, { done: t('details.saved') })) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('details.title')}>
      <form className={classes.form} onSubmit={(event) => void save(event)}>
        <TextInput
          {...field('name')}
          description={t('details.nameHow', { title: text(title) })}
          maxLength={120}
          data-autofocus
        />
        <Group grow align="flex-start">
          <TextInput
            {...field('date')}
            type="date"
            onChange={({ currentTarget: { value: date } }) => set(date ? { date } : { date, time: '' })}
          />
          <TextInput {...field('time')} type="time" disabled={!written.date} />
        </Group>
        <TextInput {...field('place')} maxLength={200} />
        <TextInput {...field('classification')} description={t('details.classificationHow')} maxLength={60} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {shell('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('details.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
