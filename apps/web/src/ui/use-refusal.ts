import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What a refusal of the server says in the language of the screen; its own words where it has no translation. */
export function useRefusal(): (refusal: unknown) => string {
  const { t, i18n } = useTranslation('refusals');
  return useCallback(
    (refusal) => {
      const { code, message, about } = (refusal ?? {}) as {
        code?: string;
        message?: string;
        about?: Record<string, string>;
      };
      if (code && i18n.exists(code, { ns: 'refusals' })) return t(code as 'offline', about);
      return message ?? t('unknown');
    },
    [t, i18n],
  );
}

/** Tells why something that was asked for did not happen. */
export function useRefusalNotice(): (refusal: unknown) => void {
  const { t } = useTranslation('shell');
  const words = useRefusal();
  return useCallback(
    (refusal) => {
      notifications.show({
        color: 'gray',
        title: t('fault.title'),
        message: words(refusal),
        role: 'alert',
        autoClose: 10_000,
      });
    },
    [t, words],
  );
}
