/** Control characters other than tab and line breaks, and halves of surrogate pairs: no text in any language has them. */
const NO_TEXT = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;

/**
 * A text without characters that are none: U+0000 and other control characters, lone surrogates. They come in with what
 * is pasted or by an input method, nobody means them, and Postgres cannot store all of them. Whoever pasted them keeps
 * the rest of their text.
 */
export const cleanText = (text: string): string => text.replace(NO_TEXT, '');

/** The same for every text of a JSON value, names of fields included. What is clean already is returned as it is. */
export function cleanTexts<T>(value: T): T {
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return unlessSame(value, value.map(cleaned));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [cleanText(key), cleaned(inner)] as const);
  const same = Object.entries(value).every(
    ([key, inner], index) => entries[index]![0] === key && entries[index]![1] === inner,
  );
  return same ? value : Object.fromEntries(entries);
}

const unlessSame = (before: unknown[], after: unknown[]): unknown[] =>
  after.every((item, index) => item === before[index]) ? before : after;
