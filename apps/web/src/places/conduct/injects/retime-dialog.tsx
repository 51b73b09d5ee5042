import type { InjectState } from '@tocsin/engine';
import { MINUTE } from '@tocsin/words';
import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../exercise/live/use-clock';
import { useTimes } from '../../../exercise/time/use-times';
import { MomentForm } from '../moment/moment-form';
import { recipientsOf } from '../../../exercise/injects/reach';
import { Effect } from './effect';
import { useSteer } from './use-steer';

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
  const { steer, busy } = useSteer();
  const { now } = useClock();
  const { stamp } = useTimes();
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
    <MomentForm
      label={t('retime.to')}
      value={to}
      onChange={setTo}
      wrong={wrong}
      from={Math.max(now, inject.due ?? now)}
      submit={t('retime.now')}
      busy={busy}
      onSubmit={() => void retime()}
      onCancel={close}
    >
      {to !== undefined && !wrong && (
        <Effect to={recipientsOf(inject)} when={t('effect.at', { time: stamp(to, true) })} />
      )}
    </MomentForm>
  );
}
