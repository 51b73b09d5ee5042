import { useCallback } from 'react';
import { aboutLanguage } from '@tocsin/words';
import { useLanguage } from '../i18n/texts';

/** Days and moments of the calendar, in the language of the screen; English as it is written in Europe. */
export function useDate(): (date: Date, withTime?: boolean) => string {
  const language = useLanguage();
  return useCallback(
    (date, withTime = false) =>
      new Intl.DateTimeFormat(aboutLanguage(language).locale, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        ...(withTime ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : {}),
      }).format(date),
    [language],
  );
}
