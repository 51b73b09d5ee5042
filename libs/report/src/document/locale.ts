import { daysOf } from '@tocsin/plan';
import { aboutLanguage, DAY, type Language } from '@tocsin/words';

/** An ISO date as people write it; what is none stays as it is. */
export const longDate = (date: string, language: Language): string => {
  const day = daysOf(date.slice(0, 10)) * DAY;
  return Number.isNaN(day)
    ? date
    : new Intl.DateTimeFormat(aboutLanguage(language).locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
        day,
      );
};
