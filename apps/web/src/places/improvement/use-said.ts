import type { ActionFields, TestedIn } from '@tocsin/protocol';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/texts';
import { useDate } from '../../ui/use-date';

/** A calendar day is that day everywhere: noon keeps it from slipping over midnight. */
export const dayOf = (day: string): Date => new Date(`${day}T12:00:00`);

/** What a field of an action says, in words. */
export function useSaid(): (field: keyof ActionFields | 'test', value: unknown) => string {
  const { t } = useTranslation(['improvement', 'terms']);
  const date = useDate();
  const text = useText();
  return useCallback(
    (field, value) => {
      if (field === 'test') {
        if (!value) return t('history.withdrawn');
        const { title, result, remark } = value as TestedIn;
        return [text(title), t(`result.${result ?? 'none'}`), remark].filter(Boolean).join(', ');
      }
      if (value === null || value === undefined || value === '') return t('history.empty');
      if (field === 'state') return t(`state.${value as ActionFields['state']}`);
      if (field === 'element') return t(`terms:element.${value as ActionFields['element']}`);
      if (field === 'due' || field === 'starts') return date(dayOf(value as string));
      return String(value);
    },
    [t, date, text],
  );
}
