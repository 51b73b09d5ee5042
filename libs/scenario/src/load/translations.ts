import type { Language } from '@tocsin/words';
import type { Text } from '../text';
import type { Finding } from './finding';
import { placeOf, type Path, type Where } from './position';
import type { FoundText } from './texts';
import type { YamlFile } from './yaml-file';

type Fields = Record<string, unknown>;

/**
 * Adds the translations of a locale file to the texts of a scenario. The file mirrors the scenario:
 * what has an `id` or a `number` is found by it, other lists by position. What leads to no text is reported.
 */
export function translate(
  scenario: object,
  file: YamlFile,
  language: Language,
  texts: ReadonlyMap<Text, FoundText>,
): Finding[] {
  const findings: Finding[] = [];
  const report = (code: string, severity: Finding['severity'], message: string, path: Path, how?: Where) =>
    findings.push({ code, severity, message, ...placeOf(file, path, how) });
  if (file.value !== null) visit(scenario, file.value, []);
  return findings;

  function visit(target: unknown, translation: unknown, path: Path): void {
    const text = texts.get(target as Text);
    if (text) return write(text, translation, path);
    if (typeof translation !== 'object' || translation === null) {
      // A gap in a list of translations, left open for what needs none.
      if (translation !== null)
        report('unknown-translation', 'error', 'There is no text to translate here.', path);
      return;
    }
    const find = typeof target === 'object' && target !== null ? finder(target) : () => undefined;
    for (const [key, inner] of Object.entries(translation as Fields)) {
      const next = find(key);
      if (typeof next === 'object' && next !== null) visit(next, inner, [...path, key]);
      else
        report(
          'unknown-translation',
          'error',
          `"${key}" leads to no text of the scenario; a translation stands under the same names, ids and numbers.`,
          [...path, key],
          { key: true },
        );
    }
  }

  function write({ text, written }: FoundText, translation: unknown, path: Path): void {
    if (typeof translation !== 'string' || translation === '')
      return void report(
        'wrong-type',
        'error',
        'A translation is a text; put it in quotes if need be.',
        path,
      );
    if (text[language] !== undefined)
      return void report(
        'translated-twice',
        'warning',
        `This text has "${language}" already, where it stands in the scenario; that one is used.`,
        path,
      );
    text[language] = translation;
    written[language] = { file, path };
  }
}

/** How the parts of a list or map are found by what a locale file calls them. */
function finder(target: object): (key: string) => unknown {
  if (!Array.isArray(target))
    return (key) => (Object.hasOwn(target, key) ? (target as Fields)[key] : undefined);
  const named = new Map<string, unknown>();
  target.forEach((item: unknown, position) => {
    const { id, number } = (typeof item === 'object' && item !== null ? item : {}) as Fields;
    const name = String(id ?? number ?? position);
    if (!named.has(name)) named.set(name, item);
  });
  return (key) => named.get(key);
}
