import { LANGUAGES, type Language } from '@tocsin/words';
import { z } from 'zod';

/** The code of one of Tocsin's languages. */
export const language = z.enum(LANGUAGES);

/** A text in one or more languages, as it is once a scenario is loaded. */
export type Text = Partial<Record<Language, string>>;

/** A text as the schema found it; loading replaces it by a `Text` and adds the translations of `locales/`. */
export class WrittenText {
  constructor(readonly value: string | Text) {}
}

/**
 * A text as an author writes it: a plain string in the scenario's first language,
 * or a string for each of several languages.
 */
export const text = z
  .union([z.string().min(1), z.partialRecord(language, z.string().min(1))])
  .transform((value) => new WrittenText(value) as unknown as Text)
  .meta({ id: 'Text', description: 'A text: a string in the first language, or one string per language.' });

/** The text in `wanted`, else in the first language that it has; empty when it has none. */
export function textIn(value: Text | undefined, wanted: Language): string {
  if (!value) return '';
  const written = LANGUAGES.find((candidate) => value[candidate] !== undefined);
  return value[wanted] ?? (written ? (value[written] ?? '') : '');
}
