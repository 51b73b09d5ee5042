import { isAnswered } from '@tocsin/engine';
import { Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../commanding/use-command';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import { useSeat } from '../../../exercise/seat/seat';
import { Button } from '../../../ui/button';
import classes from './start.module.css';

/** The way back to before STARTEX, open as long as nobody has answered anything. */
export function ResetExercise() {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const answered = useThrottledState(isAnswered);
  const { part } = useSeat();
  const { run, busy } = useCommand();
  const [asked, { open, close }] = useDisclosure(false);
  if (part !== 'facilitator') return null;
  if (answered) return <p className="quiet">{t('start.answered')}</p>;
  const reset = async () => {
    await run({ type: 'ResetExercise' }, { done: t('start.resetDone') });
    close();
  };
  return (
    <div className={classes.reset}>
      <Button size="xs" variant="default" onClick={open}>
        {t('start.reset')}
      </Button>
      <Modal opened={asked} onClose={close} title={t('start.resetAsk')}>
        <p style={{ marginTop: 0 }}>{t('start.resetWhat')}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {shell('cancel')}
          </Button>
          <Button loading={busy} onClick={() => void reset()}>
            {t('start.resetNow')}
          </Button>
        </Group>
      </Modal>
    </div>
  );
}
