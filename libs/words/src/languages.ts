/**
 * The languages in which Tocsin speaks, in the order in which they are offered; the texts of each are in the folder
 * `languages/<code>`. `name` is the language's own name for itself, `locale` says how dates and numbers are written,
 * `hyphenation` names its patterns in the package `hyphen`.
 */
const SPOKEN = {
  en: { name: 'English', locale: 'en-GB', hyphenation: 'en-gb' },
  nl: { name: 'Nederlands', locale: 'nl-BE', hyphenation: 'nl' },
  fr: { name: 'Français', locale: 'fr-BE', hyphenation: 'fr' },
  de: { name: 'Deutsch', locale: 'de-DE', hyphenation: 'de-1996' },
};

/** The code of a language, ISO 639-1. */
export type Language = keyof typeof SPOKEN;

export const LANGUAGES = Object.keys(SPOKEN) as [Language, ...Language[]];

/** What is known of a language beside its texts. */
export const aboutLanguage = (language: Language): (typeof SPOKEN)[Language] => SPOKEN[language];

/** Whether a value, such as a browser's setting, is the code of one of Tocsin's languages. */
export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((known) => known === value);
