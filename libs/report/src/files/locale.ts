import type { Language } from '@tocsin/scenario';

/** Languages by country, as offices and calendars know them. */
export const LOCALES: Record<Language, string> = { en: 'en-GB', nl: 'nl-NL', fr: 'fr-FR', de: 'de-DE' };

/** An ISO date as people write it. */
export const longDate = (date: string, language: Language): string => {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day.getTime())
    ? date
    : new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(day);
};
