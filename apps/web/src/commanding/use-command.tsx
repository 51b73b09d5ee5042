import type { CommandBody } from '@tocsin/engine';
import { Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../exercise/live/use-exercise';
import { useRefusalNotice } from '../ui/use-refusal';
import { UndoContext } from './undo';
import { Button } from '../ui/button';

interface Outcome {
  /** What was done, in words; without them its effect is plain to see. */
  done?: string;
  /** What takes it back. */
  undo?: CommandBody[];
}

/** Gives a command: `run` resolves to whether it was accepted, and says so, or why not. */
export function useCommand() {
  const { t } = useTranslation('facilitator');
  const send = useSend();
  const refuse = useRefusalNotice();
  const undo = useContext(UndoContext);
  const [busy, setBusy] = useState(false);
  const run = useCallback(
    async (command: CommandBody, { done, undo: back }: Outcome = {}): Promise<boolean> => {
      setBusy(true);
      const answer = await send(command);
      setBusy(false);
      if (!answer.ok) {
        refuse(answer);
        return false;
      }
      if (!done) return true;
      const id = crypto.randomUUID();
      const takeBack = back && undo?.keep(done, back);
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
    [send, refuse, t, undo],
  );
  return { run, busy };
}
