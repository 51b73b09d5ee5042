import { isLanguage, type Language } from '@tocsin/words';

const CHOSEN = 'tocsin-language';

/** The language chosen before, else the first that the browser prefers and Tocsin speaks. */
export function firstLanguage(): Language {
  const chosen = localStorage.getItem(CHOSEN);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((wanted) => wanted.slice(0, 2)).find(isLanguage) ?? 'en';
}

export const keepLanguage = (language: Language): void => localStorage.setItem(CHOSEN, language);
