import type { CorrectiveAction } from '@tocsin/protocol';
import { Group, Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { exercisesQuery } from '../../http/library-queries';
import { useText } from '../../i18n/texts';
import { useDate } from '../../ui/use-date';
import { Fault } from '../../ui/fault';
import { ActionFieldInputs, isWhole, type Writing } from './action-fields';
import classes from './improvement.module.css';
import { createAction, planHasChanged } from './improvement-queries';
import { Button } from '../../ui/button';

const BLANK: Writing = {
  action: '',
  issue: '',
  capability: '',
  element: null,
  owner: '',
  contact: '',
  starts: null,
  due: '',
  state: 'open',
  reason: '',
  evidence: '',
};

interface Props {
  /** What is known of it already, and the finding of an exercise's report that it answers. */
  start?: Partial<Writing>;
  from?: { exercise: string; finding: string };
  owners: string[];
  capabilities: string[];
  onDirty: (dirty: boolean) => void;
  onMade: (made: CorrectiveAction) => void;
}

/** A corrective action by hand, from an exercise or from life. */
export function CreateAction({ start, from, owners, capabilities, onDirty, onMade }: Props) {
  const { t } = useTranslation('improvement');
  const text = useText();
  const date = useDate();
  const queries = useQueryClient();
  const exercises = useQuery(exercisesQuery).data ?? [];
  const [begun] = useState({ ...BLANK, ...start });
  const [written, write] = useState(begun);
  const [exercise, setExercise] = useState(from?.exercise ?? null);
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { element } = written;
  useEffect(() => onDirty(written !== begun), [written, begun, onDirty]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!element) return;
    setBusy(true);
    setFault(undefined);
    try {
      const made = await createAction({ ...written, element, exercise, finding: from?.finding ?? null });
      await planHasChanged(queries);
      onMade(made);
    } catch (error) {
      setFault(error);
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <ActionFieldInputs
        value={written}
        onChange={(change) => write({ ...written, ...change })}
        owners={owners}
        capabilities={capabilities}
      />
      {!from && (
        <Select
          mt="sm"
          label={t('field.exercise')}
          placeholder={t('noExercise')}
          clearable
          searchable
          value={exercise}
          onChange={setExercise}
          data={exercises.map(({ id, title, created }) => ({
            value: id,
            label: `${text(title)}, ${date(new Date(created))}`,
          }))}
        />
      )}
      {fault !== undefined && <Fault error={fault} />}
      <Group className={classes.save}>
        <Button type="submit" loading={busy} disabled={!isWhole(written)}>
          {t('add')}
        </Button>
        {!isWhole(written) && <span className="quiet">{t('missing')}</span>}
      </Group>
    </form>
  );
}
