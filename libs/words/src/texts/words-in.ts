import { createInstance, type TFunction } from 'i18next';
import type { Language } from '../languages';
import type { Area } from './areas';
import { loadTexts } from './load-texts';

/** A language to speak in: its code, and `t`, which finds a text of some areas by its key. */
export interface Words<A extends readonly Area[]> {
  language: Language;
  t: TFunction<A>;
}

/** The texts of some areas in one language, for programs that speak outside a browser. */
export async function wordsIn<const A extends readonly Area[]>(
  language: Language,
  areas: A,
): Promise<Words<A>> {
  const texts = await Promise.all(areas.map((area) => loadTexts(language, area)));
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    fallbackLng: false,
    defaultNS: areas[0],
    ns: areas,
    resources: { [language]: Object.fromEntries(areas.map((area, index) => [area, texts[index]!])) },
    interpolation: { escapeValue: false },
  });
  return { language, t: i18n.getFixedT(language, areas) as unknown as TFunction<A> };
}
