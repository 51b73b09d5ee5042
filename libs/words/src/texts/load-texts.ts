import type { Language } from '../languages';
import type { Area } from './areas';

/** The texts of an area in one language, loaded when they are first needed. */
export async function loadTexts(language: Language, area: Area): Promise<Record<string, unknown>> {
  const file = await import(`../languages/${language}/${area}.json`, { with: { type: 'json' } });
  return file.default;
}
