import type { Language } from '@tocsin/words';
import { WrittenText, type Text } from '../text';
import { placeOf, type Path } from './position';
import type { Position } from './finding';
import type { YamlFile } from './yaml-file';

/** A text of a scenario: where it is in the scenario, and where each of its languages was written. */
export interface FoundText {
  path: Path;
  text: Text;
  written: Partial<Record<Language, { file: YamlFile; path: Path }>>;
}

/**
 * Replaces what an author wrote by texts in languages, throughout `value`; `found` is told of each.
 * A plain string is in the language `first`.
 */
export function resolveTexts<T>(
  value: T,
  first: Language,
  found: (text: Text, path: Path, plain: boolean) => void = () => {},
): T {
  return resolve(value, []) as T;

  function resolve(part: unknown, path: Path): unknown {
    if (part instanceof WrittenText) {
      const plain = typeof part.value === 'string';
      const text: Text = typeof part.value === 'string' ? { [first]: part.value } : { ...part.value };
      found(text, path, plain);
      return text;
    }
    if (Array.isArray(part)) return part.map((item, index) => resolve(item, [...path, index]));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [key, resolve(inner, [...path, key])]),
    );
  }
}

/** The place of a text in one of its languages, at a character of it. */
export function positionOfText(
  { written }: FoundText,
  language: Language,
  offset?: number,
): Position | undefined {
  const where = written[language];
  return where && placeOf(where.file, where.path, { offset });
}
