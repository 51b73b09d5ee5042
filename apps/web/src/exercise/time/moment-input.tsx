import { Group, NumberInput, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DAY, timeOfDayMs } from '@tocsin/words';
import { useExercise } from '../live/use-exercise';
import { stampOf } from './exercise-stamp';

interface Props {
  label: string;
  /** Exercise milliseconds; undefined while what is written is no time. */
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  error?: string;
  autoFocus?: boolean;
}

const TIME = /^([01]?\d|2[0-3]):?([0-5]\d)$/;

/** A moment of the exercise as one says it: day and local time. */
export function MomentInput({ label, value, onChange, error, autoFocus }: Props) {
  const { t } = useTranslation('facilitator');
  const start = useExercise((state) => state.exercise?.start.time ?? '00:00');
  const end = useExercise((state) => state.exercise?.end ?? 0);
  const days = stampOf(end, start).day;
  const [day, setDay] = useState(() => stampOf(value ?? 0, start).day);
  const [time, setTime] = useState(() => stampOf(value ?? 0, start).time);

  // A value from outside (a quick choice) is written out; one that came from here already is.
  useEffect(() => {
    if (value === undefined || value === momentOf(day, time, start)) return;
    const { day: itsDay, time: itsTime } = stampOf(value, start);
    setDay(itsDay);
    setTime(itsTime);
  }, [value, day, time, start]);

  const change = (itsDay: number, itsTime: string) => {
    setDay(itsDay);
    setTime(itsTime);
    onChange(momentOf(itsDay, itsTime, start));
  };
  return (
    <Group align="flex-start" wrap="nowrap">
      {days > 1 && (
        <NumberInput
          label={t('moment.day')}
          w={90}
          min={1}
          max={days}
          value={day}
          onChange={(one) => change(Number(one) || 1, time)}
        />
      )}
      <TextInput
        label={label}
        description={t('moment.how')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={time}
        data-autofocus={autoFocus || undefined}
        classNames={{ input: 'mono' }}
        onChange={({ currentTarget }) => change(day, currentTarget.value)}
        error={error}
      />
    </Group>
  );
}

/** Exercise milliseconds of a day and a local time, to the minute. */
export function momentOf(day: number, time: string, start: string): number | undefined {
  const match = TIME.exec(time.trim());
  if (!match) return undefined;
  return (day - 1) * DAY + timeOfDayMs(`${match[1]}:${match[2]}`) - timeOfDayMs(start);
}
