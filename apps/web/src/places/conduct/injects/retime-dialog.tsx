import { addPlay, type InjectState } from '@tocsin/engine';
import { MINUTE } from '@tocsin/words';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../exercise/live/use-clock';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useTimes } from '../../../exercise/time/use-times';
import { MomentInput } from '../../../exercise/time/moment-input';
import { recipientsOf } from '../../../exercise/injects/reach';
import { Effect } from './effect';
import { useSteer } from './use-steer';

const LATER = [5, 15, 30, 60];

interface Props {
  inject: InjectState;
  opened: boolean;
  close: () => void;
}

/** Gives an inject another hour. */
export function RetimeDialog({ inject, opened, close }: Props) {
  const { t } = useTranslation('facilitator');
  return (
    <Modal opened={opened} onClose={close} title={t('retime.title', { number: inject.number })}>
      {opened && <Retime inject={inject} close={close} />}
    </Modal>
  );
}

function Retime({ inject, close }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const { steer, busy } = useSteer();
  const { now } = useClock();
  const { stamp } = useTimes();
  const nights = useExercise((state) => state.exercise?.nights ?? []);
  const [to, setTo] = useState<number | undefined>(() =>
    inject.due !== undefined && inject.due > now
      ? inject.due
      : Math.ceil((now + 5 * MINUTE) / MINUTE) * MINUTE,
  );
  const wrong = to === undefined ? t('jump.noTime') : to <= now ? t('retime.past') : undefined;
  const retime = async () => {
    if (to !== undefined && !wrong && (await steer.retime(inject, to))) close();
  };
  return (
    <Stack>
      <Group gap="xs">
        {LATER.map((minutes) => (
          <Button
            key={minutes}
            size="xs"
            variant="default"
            onClick={() => setTo(addPlay(Math.max(now, inject.due ?? now), minutes * MINUTE, nights))}
          >
            +{shell('time.minutes', { count: minutes })}
          </Button>
        ))}
      </Group>
      <MomentInput label={t('retime.to')} value={to} onChange={setTo} error={wrong} autoFocus />
      {to !== undefined && !wrong && (
        <Effect to={recipientsOf(inject)} when={t('effect.at', { time: stamp(to, true) })} />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {shell('cancel')}
        </Button>
        <Button disabled={Boolean(wrong)} loading={busy} onClick={() => void retime()}>
          {t('retime.now')}
        </Button>
      </Group>
    </Stack>
  );
}
