import type { Content, InjectState } from '@tocsin/engine';
import { Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../commanding/use-command';
import { recipientsOf } from '../../../exercise/injects/reach';
import { Effect } from './effect';
import { TextFields } from './text-fields';
import { Button } from '../../../ui/button';

interface Props {
  inject: InjectState;
  content: Content;
  opened: boolean;
  close: () => void;
}

/** Other words, in every language, before an inject is released. */
export function EditDialog({ inject, opened, close, content }: Props) {
  const { t } = useTranslation('facilitator');
  return (
    <Modal opened={opened} onClose={close} size="lg" title={t('edit.title', { number: inject.number })}>
      {opened && <Edit inject={inject} content={content} close={close} />}
    </Modal>
  );
}

function Edit({ inject, content, close }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const { run, busy } = useCommand();
  const { number, edited } = inject;
  const before = { title: edited?.title ?? content.title, body: edited?.body ?? content.body };
  const [words, write] = useState(before);
  const save = async () => {
    const accepted = await run(
      { type: 'EditInject', number, ...words },
      { done: t('edit.done', { number }), undo: [{ type: 'EditInject', number, ...before }] },
    );
    if (accepted) close();
  };
  return (
    <Stack>
      <TextFields value={words} onChange={write} />
      <Effect to={recipientsOf(inject)} when={t('effect.whenReleased')} />
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {shell('cancel')}
        </Button>
        <Button loading={busy} onClick={() => void save()}>
          {shell('save')}
        </Button>
      </Group>
    </Stack>
  );
}
