import { daysOf } from '@tocsin/plan';
import { DAY, type Language } from '@tocsin/words';

/** Languages by country, as offices and calendars know them. */
export const LOCALES: Record<Language, string> = { en: 'en-GB', nl: 'nl-NL', fr: 'fr-FR', de: 'de-DE' };

/** An ISO date as people write it; what is none stays as it is. */
export const longDate = (date: string, language: Language): string => {
  const day = daysOf(date.slice(0, 10)) * DAY;
  return Number.isNaN(day)
    ? date
    : new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(day);
};
