import type { InjectState } from '@tocsin/engine';
import { Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Address } from '@tocsin/scenario';
import { useCommand } from '../../../commanding/use-command';
import { Effect } from './effect';
import { RecipientsInput } from './recipients-input';
import { Button } from '../../../ui/button';

interface Props {
  inject: InjectState;
  opened: boolean;
  close: () => void;
}

/** Sends an inject to others than the script says. */
export function RecipientsDialog({ inject, opened, close }: Props) {
  const { t } = useTranslation('facilitator');
  return (
    <Modal opened={opened} onClose={close} title={t('whom.title', { number: inject.number })}>
      {opened && <Recipients inject={inject} close={close} />}
    </Modal>
  );
}

function Recipients({ inject, close }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const { run, busy } = useCommand();
  const { number, recipients: before } = inject;
  const [recipients, setRecipients] = useState<Address[]>(before.filter((to) => to !== 'missing'));
  const save = async () => {
    const accepted = await run(
      { type: 'EditInject', number, recipients },
      {
        done: t('whom.done', { number }),
        ...(before.includes('missing')
          ? {}
          : { undo: [{ type: 'EditInject' as const, number, recipients: before }] }),
      },
    );
    if (accepted) close();
  };
  return (
    <Stack>
      {before.includes('missing') && <p style={{ margin: 0 }}>{t('whom.missing')}</p>}
      <RecipientsInput value={recipients} onChange={setRecipients} />
      <Effect to={recipients} when={t('effect.whenReleased')} />
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {shell('cancel')}
        </Button>
        <Button disabled={recipients.length === 0} loading={busy} onClick={() => void save()}>
          {shell('save')}
        </Button>
      </Group>
    </Stack>
  );
}
