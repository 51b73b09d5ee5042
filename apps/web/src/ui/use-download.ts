import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusal } from './use-refusal';

/** Says why something could not be saved. */
export function useDownload(): (given: Promise<void>) => Promise<void> {
  const { t } = useTranslation('shell');
  const words = useRefusal();
  return useCallback(
    (given) =>
      given.catch((error: unknown) => {
        notifications.show({
          color: 'gray',
          title: t('fault.title'),
          message: words(error),
          role: 'alert',
        });
      }),
    [t, words],
  );
}
