import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What a refusal of the server says in the language of the screen; its own words where it has no translation. */
export function useRefusal(): (refusal: unknown) => string {
  const { t, i18n } = useTranslation('refusals');
  return useCallback(
    (refusal) => {
      const { code, message } = (refusal ?? {}) as { code?: string; message?: string };
      if (code && i18n.exists(code, { ns: 'refusals' })) return t(code as 'offline');
      return message ?? t('unknown');
    },
    [t, i18n],
  );
}
