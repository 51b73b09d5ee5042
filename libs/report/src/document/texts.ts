import type { Language } from '@tocsin/words';
import de from './texts.de.json';
import en from './texts.en.json';
import fr from './texts.fr.json';
import nl from './texts.nl.json';

export type Texts = typeof en;
/** What reports say, in each language. */
export const TEXTS: Record<Language, Texts> = { en, nl, fr, de };

/** `{name}` is replaced by its value. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** The counts that have a definition of their own. */
export type CountId = keyof Texts['counts'];
