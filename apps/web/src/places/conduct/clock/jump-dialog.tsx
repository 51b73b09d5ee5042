import type { State } from '@tocsin/engine';
import { MINUTE } from '@tocsin/words';
import { Group, Modal, Radio } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../exercise/live/use-clock';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useTimes } from '../../../exercise/time/use-times';
import { InjectList } from '../injects/inject-list';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import { useCommand } from '../../../commanding/use-command';
import { MomentForm } from '../moment/moment-form';

/** Moves exercise time, after showing what lies in between and asking what is to become of it. */
export function JumpDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation('facilitator');
  return (
    <Modal opened={opened} onClose={close} title={t('jump.title')} size="lg">
      {opened && <Jump close={close} />}
    </Modal>
  );
}

function Jump({ close }: { close: () => void }) {
  const { t } = useTranslation('facilitator');
  const { run, busy } = useCommand();
  const { now } = useClock();
  const { stamp } = useTimes();
  const nights = useExercise((state) => state.exercise?.nights ?? []);
  const end = useExercise((state) => state.exercise?.end ?? 0);
  const [to, setTo] = useState<number | undefined>(() => Math.ceil((now + 15 * MINUTE) / MINUTE) * MINUTE);
  const [passed, setPassed] = useState<'release' | 'skip'>('release');
  // Into a night is onto its morning.
  const night = nights.find((one) => to !== undefined && to >= one.from && to < one.to);
  const lands = night?.to ?? to ?? now;
  const between = useThrottledState(
    useCallback(
      ({ injects }: State) =>
        Object.values(injects)
          .filter(({ standing, due }) => standing === 'scheduled' && due !== undefined && due <= lands)
          .sort((a, b) => (a.due ?? 0) - (b.due ?? 0)),
      [lands],
    ),
  );
  const wrong =
    to === undefined
      ? t('jump.noTime')
      : to <= now
        ? t('jump.past')
        : to >= end
          ? t('jump.afterEnd')
          : undefined;
  const jump = async () => {
    if (to === undefined || wrong) return;
    if (await run({ type: 'JumpClock', to, passed }, { done: t('jump.done', { time: stamp(lands, true) }) }))
      close();
  };
  return (
    <MomentForm
      label={t('jump.to')}
      value={to}
      onChange={setTo}
      wrong={wrong}
      from={now}
      submit={t('jump.now', { time: stamp(lands, true) })}
      busy={busy}
      onSubmit={() => void jump()}
      onCancel={close}
    >
      {night && <p style={{ margin: 0 }}>{t('jump.night', { time: stamp(lands, true) })}</p>}
      {between.length > 0 ? (
        <>
          <Radio.Group
            label={t('jump.between', { count: between.length })}
            value={passed}
            onChange={(value) => setPassed(value as 'release' | 'skip')}
          >
            <Group mt="xs">
              <Radio value="release" label={t('jump.release')} />
              <Radio value="skip" label={t('jump.skip')} />
            </Group>
          </Radio.Group>
          <InjectList injects={between} />
        </>
      ) : (
        !wrong && <p style={{ margin: 0 }}>{t('jump.nothing')}</p>
      )}
    </MomentForm>
  );
}
