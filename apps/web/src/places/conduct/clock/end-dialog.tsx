import { Group, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../commanding/use-command';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import type { State } from '@tocsin/engine';
import { Button } from '../../../ui/button';

const toCome = ({ injects, expected }: State) => ({
  injects: Object.values(injects).filter(({ standing }) => standing === 'scheduled' || standing === 'held')
    .length,
  open: Object.values(expected).filter(({ state }) => state === 'open').length,
});

/** ENDEX by hand: says what will then never come. */
export function EndDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const { run, busy } = useCommand();
  const left = useThrottledState(toCome);
  const end = async () => {
    if (await run({ type: 'EndExercise' }, { done: t('clock.ended') })) close();
  };
  return (
    <Modal opened={opened} onClose={close} title={t('clock.endTitle')}>
      <p style={{ marginTop: 0 }}>{t('clock.endWhat')}</p>
      <ul>
        <li>{t('clock.endInjects', { count: left.injects })}</li>
        <li>{t('clock.endOpen', { count: left.open })}</li>
      </ul>
      <Group justify="flex-end">
        <Button variant="default" onClick={close} data-autofocus>
          {shell('cancel')}
        </Button>
        <Button loading={busy} onClick={() => void end()}>
          {t('clock.endNow')}
        </Button>
      </Group>
    </Modal>
  );
}
