import { addPlay } from '@tocsin/engine';
import { MINUTE } from '@tocsin/words';
import { Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { MomentInput } from '../../../exercise/time/moment-input';
import { Button } from '../../../ui/button';

/** Minutes ahead that one click chooses. */
const AHEAD = [5, 15, 30, 60];

interface Props {
  label: string;
  /** Exercise milliseconds; undefined while what is written is no time. */
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  /** Why it cannot be this moment. */
  wrong?: string;
  /** From where the quick choices count. */
  from: number;
  submit: string;
  busy: boolean;
  onSubmit: () => void;
  onCancel: () => void;
  /** What it would bring about. */
  children: ReactNode;
}

/** Chooses a moment to come: so many minutes ahead, or a day and a time. */
export function MomentForm({ from, value, onChange, label, wrong, children, ...rest }: Props) {
  const { t: shell } = useTranslation(['shell', 'terms']);
  const nights = useExercise((state) => state.exercise?.nights ?? []);
  return (
    <Stack>
      <Group gap="xs">
        {AHEAD.map((minutes) => (
          <Button
            key={minutes}
            size="xs"
            variant="default"
            onClick={() => onChange(Math.floor(addPlay(from, minutes * MINUTE, nights)))}
          >
            +{shell('terms:time.minutes', { count: minutes })}
          </Button>
        ))}
      </Group>
      <MomentInput label={label} value={value} onChange={onChange} error={wrong} autoFocus />
      {children}
      <Group justify="flex-end">
        <Button variant="default" onClick={rest.onCancel}>
          {shell('cancel')}
        </Button>
        <Button disabled={Boolean(wrong)} loading={rest.busy} onClick={rest.onSubmit}>
          {rest.submit}
        </Button>
      </Group>
    </Stack>
  );
}
