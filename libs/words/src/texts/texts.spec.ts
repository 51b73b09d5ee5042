import { describe, expect, it } from '@jest/globals';
import { aboutLanguage, LANGUAGES } from '../languages';
import { AREAS } from './areas';
import { loadTexts } from './load-texts';

type Texts = { [key: string]: string | string[] | Texts };

/** The texts of an area by key; those of a list by key and index. */
function flat(texts: object, before = ''): Map<string, string> {
  return new Map(
    Object.entries(texts as Texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, value] as const] : [...flat(value, `${before}${key}.`)],
    ),
  );
}

const PLURAL = /_(zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(PLURAL, '');
const blanks = (text: string) =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name))].sort();

/** The plural forms that numbers up to a thousand take in a language. */
const formsOf = (locale: string) => {
  const rules = new Intl.PluralRules(locale);
  return [...new Set(Array.from({ length: 1_000 }, (_, count) => rules.select(count)))].sort();
};

describe.each(AREAS)('texts of %s', (area) => {
  it.each(LANGUAGES)('are complete in %s, with the same blanks as in English', async (language) => {
    const english = flat(await loadTexts('en', area));
    const texts = flat(await loadTexts(language, area));
    const stems = (keys: Iterable<string>) => [...new Set([...keys].map(stem))].sort();
    expect(stems(texts.keys())).toEqual(stems(english.keys()));

    const forms = formsOf(aboutLanguage(language).locale);
    for (const [key, text] of texts) {
      expect([key, text.trim()]).not.toEqual([key, '']);
      const same = english.get(key) ?? english.get(`${stem(key)}_other`) ?? '';
      // A form that stands for one number alone may leave the number out.
      const needed = blanks(same).filter((name) => name !== 'count' || blanks(text).includes(name));
      expect([key, blanks(text)]).toEqual([key, PLURAL.test(key) ? needed : blanks(same)]);
      if (PLURAL.test(key))
        for (const form of forms) expect([...texts.keys()]).toContain(`${stem(key)}_${form}`);
    }
  });
});
