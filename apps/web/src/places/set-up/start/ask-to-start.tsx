import { Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../commanding/use-command';
import { Button } from '../../../ui/button';

interface Props {
  /** How many take part, and how many of them are connected. */
  all: number;
  present: number;
  /** Names of the organisations for which nobody is enrolled. */
  empty: string[];
}

/** STARTEX asks once, and says who would be missing. */
export function AskToStart({ all, present, empty }: Props) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const { run, busy } = useCommand();
  const [asked, { open, close }] = useDisclosure(false);
  const absent = all - present;
  const start = async () => {
    await run({ type: 'StartExercise' }, { done: t('start.started') });
    close();
  };
  return (
    <>
      <Button onClick={open}>{t('start.go')}</Button>
      <Modal opened={asked} onClose={close} title={t('start.ask')}>
        <p style={{ marginTop: 0 }}>
          {all === 0
            ? t('start.nobody')
            : absent === 0
              ? t('start.allHere')
              : t('start.absent', { count: absent, all })}
        </p>
        {empty.length > 0 && <p>{t('start.empty', { names: empty.join(', ') })}</p>}
        <p className="quiet">{t('start.wayBack')}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {shell('cancel')}
          </Button>
          <Button loading={busy} onClick={() => void start()}>
            {t('start.now')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
