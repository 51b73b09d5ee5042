import type { CommandBody } from '@tocsin/engine';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../exercise/live/use-exercise';
import { useRefusal } from '../ui/use-refusal';
import { useUndo } from './undo';

interface Acted {
  /** What was done, in words. */
  done?: string;
  /** What takes it back. */
  undo?: CommandBody[];
}

/** Gives a command, says what came of it, and keeps what takes it back. Resolves to whether it was accepted. */
export function useAct() {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const send = useSend();
  const words = useRefusal();
  const undo = useUndo();
  const [busy, setBusy] = useState(false);
  const act = useCallback(
    async (command: CommandBody, { done, undo: back }: Acted = {}): Promise<boolean> => {
      setBusy(true);
      const answer = await send(command);
      setBusy(false);
      if (!answer.ok) {
        notifications.show({
          color: 'gray',
          title: shell('fault.title'),
          message: words(answer),
          role: 'alert',
          autoClose: 10_000,
        });
        return false;
      }
      if (!done) return true;
      const id = crypto.randomUUID();
      const takeBack = back && undo.keep(done, back);
      notifications.show({
        id,
        color: 'gray',
        autoClose: takeBack ? 12_000 : 4_000,
        message: (
          <Group justify="space-between" wrap="nowrap">
            <span>{done}</span>
            {takeBack && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  notifications.hide(id);
                  void takeBack();
                }}
              >
                {t('undo')}
              </Button>
            )}
          </Group>
        ),
      });
      return true;
    },
    [send, words, shell, t, undo],
  );
  return { act, busy };
}
