import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '@tocsin/words';
import { AREAS } from './areas';

type Texts = { [key: string]: string | Texts };
const folder = join(process.cwd(), 'apps/web/src/i18n');
const read = (area: string, language: string) =>
  JSON.parse(readFileSync(join(folder, `${area}.${language}.json`), 'utf8')) as Texts;

function flat(texts: Texts, before = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, value] as const] : [...flat(value, `${before}${key}.`)],
    ),
  );
}
const blanks = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();

describe.each(AREAS)('texts of %s', (area) => {
  const english = flat(read(area, 'en'));

  it.each(LANGUAGES)('has every text in %s, with the same blanks', (language) => {
    const texts = flat(read(area, language));
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of texts) {
      expect(text.trim()).not.toBe('');
      expect([key, blanks(text)]).toEqual([key, blanks(english.get(key) ?? '')]);
    }
  });
});
