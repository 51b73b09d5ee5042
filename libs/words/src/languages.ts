/** The languages in which Tocsin speaks, in the order in which they are offered. */
export const LANGUAGES = ['en', 'nl', 'fr', 'de'] as const;

/** The code of a language, ISO 639-1. */
export type Language = (typeof LANGUAGES)[number];

/** Whether a value, such as a browser's setting, is the code of one of Tocsin's languages. */
export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((known) => known === value);
