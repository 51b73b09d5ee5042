import type { Text } from '@tocsin/scenario';
import { textIn } from '@tocsin/scenario';
import type { Language } from '@tocsin/words';
import { AREAS, loadTexts, type Area } from '@tocsin/words/texts';
import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { firstLanguage, keepLanguage } from './languages';

/** Areas that the app has no use for at its start: those of reports, simulated people and mails. */
const ELSEWHERE: readonly Area[] = ['report', 'players', 'mail'];

/** Loads the texts of one language as they are first needed. */
const backend = {
  type: 'backend' as const,
  read(
    language: Language,
    area: Area,
    done: (error: Error | null, texts: Record<string, unknown> | null) => void,
  ) {
    loadTexts(language, area).then(
      (texts) => done(null, texts),
      (error: Error) => done(error, null),
    );
  },
};

export async function startTexts(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: false,
      ns: AREAS.filter((area) => !ELSEWHERE.includes(area)),
      defaultNS: 'shell',
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    });
}

export async function speak(language: Language): Promise<void> {
  keepLanguage(language);
  await i18next.changeLanguage(language);
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language as Language;
}

/** Scenario texts in the language of the screen, or in the first that they have. */
export function useText(): (text: Text | undefined) => string {
  const language = useLanguage();
  return useCallback((text) => textIn(text, language), [language]);
}
