import { createRequire } from 'node:module';
import { aboutLanguage, type Language } from '@tocsin/words';

const require = createRequire(import.meta.url);
type Hyphenate = (text: string, options: { hyphenChar: string; minWordLength: number }) => string;
const loaded = new Map<Language, Hyphenate>();

/** Where a word may be parted, by the patterns of its language: its parts, one if nowhere. */
export function syllables(word: string, language: Language): string[] {
  if (!loaded.has(language)) {
    const { hyphenateSync } = require(`hyphen/${aboutLanguage(language).hyphenation}`) as {
      hyphenateSync: Hyphenate;
    };
    loaded.set(language, hyphenateSync);
  }
  const parts = loaded.get(language)!(word, { hyphenChar: '\u00ad', minWordLength: 6 }).split('\u00ad');
  return parts.join('') === word ? parts : [word];
}
