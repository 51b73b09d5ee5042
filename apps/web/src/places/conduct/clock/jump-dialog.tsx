import { addPlay, type State } from '@tocsin/engine';
import { MINUTE } from '@tocsin/words';
import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../exercise/live/use-clock';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useTimes } from '../../../exercise/time/use-times';
import { InjectList } from '../injects/inject-list';
import { usePicture } from '../../../exercise/live/picture';
import { useAct } from '../../../commanding/use-act';
import { MomentInput } from '../../../exercise/time/moment-input';

const AHEAD = [5, 15, 30, 60];

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
  const { t: shell } = useTranslation('shell');
  const { act, busy } = useAct();
  const { now } = useClock();
  const { stamp } = useTimes();
  const nights = useExercise((state) => state.exercise?.nights ?? []);
  const end = useExercise((state) => state.exercise?.end ?? 0);
  const [to, setTo] = useState<number | undefined>(() => Math.ceil((now + 15 * MINUTE) / MINUTE) * MINUTE);
  const [passed, setPassed] = useState<'release' | 'skip'>('release');
  // Into a night is onto its morning.
  const night = nights.find((one) => to !== undefined && to >= one.from && to < one.to);
  const lands = night?.to ?? to ?? now;
  const between = usePicture(
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
    if (await act({ type: 'JumpClock', to, passed }, { done: t('jump.done', { time: stamp(lands, true) }) }))
      close();
  };
  return (
    <Stack gap="md">
      <Group gap="xs">
        {AHEAD.map((minutes) => (
          <Button
            key={minutes}
            size="xs"
            variant="default"
            onClick={() => setTo(Math.floor(addPlay(now, minutes * MINUTE, nights)))}
          >
            +{shell('time.minutes', { count: minutes })}
          </Button>
        ))}
      </Group>
      <MomentInput label={t('jump.to')} value={to} onChange={setTo} error={wrong} autoFocus />
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
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {shell('cancel')}
        </Button>
        <Button disabled={Boolean(wrong)} loading={busy} onClick={() => void jump()}>
          {t('jump.now', { time: stamp(lands, true) })}
        </Button>
      </Group>
    </Stack>
  );
}
