import { startTexts, speak } from '../i18n/texts';
import type { Language } from '@tocsin/words';

/** Loads every text and speaks a language. */
export async function speaking(language: Language = 'en'): Promise<void> {
  localStorage.setItem('tocsin-language', language);
  await startTexts();
  await speak(language);
}
