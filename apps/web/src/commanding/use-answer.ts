import type { CommandAnswer } from '@tocsin/protocol';
import { notifications } from '@mantine/notifications';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusal } from '../ui/use-refusal';

/** Waits for the answer to a command: says why when it was refused. Resolves to whether it was accepted. */
export function useAnswer() {
  const { t } = useTranslation('shell');
  const words = useRefusal();
  const [busy, setBusy] = useState(false);
  const answer = useCallback(
    async (given: Promise<CommandAnswer>): Promise<boolean> => {
      setBusy(true);
      const result = await given;
      setBusy(false);
      if (!result.ok)
        notifications.show({
          color: 'gray',
          title: t('fault.title'),
          message: words(result),
          role: 'alert',
          autoClose: 10_000,
        });
      return result.ok;
    },
    [t, words],
  );
  return { answer, busy };
}
