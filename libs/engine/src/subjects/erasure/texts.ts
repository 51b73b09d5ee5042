/** Stands where a text was erased; the same in every language. */
export const ERASED = '[…]';

/** Fields of events that somebody fills in their own words. */
const TEXTS = new Set([
  'agenda',
  'body',
  'contact',
  'decider',
  'description',
  'indicators',
  'minutes',
  'name',
  'note',
  'options',
  'place',
  'question',
  'reason',
  'recommendation',
  'rootCause',
  'services',
  'since',
  'source',
  'spokesperson',
  'systems',
  'text',
  'title',
  'values',
]);

/** An event's data without what somebody wrote in them; who, when, to whom and which choice stay. */
export function withoutTexts(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutTexts);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      key === 'attachments'
        ? namesErased(value)
        : TEXTS.has(key)
          ? stringsIn(value, () => ERASED)
          : withoutTexts(value),
    ]),
  );
}

const namesErased = (attachments: unknown): unknown =>
  Array.isArray(attachments) ? attachments.map((one) => ({ ...one, name: ERASED })) : attachments;

/** An event's data with something else in the place of some words, wherever they are; in any case of letters. */
export function withoutWords(data: unknown, words: readonly string[], instead: string): unknown {
  const found = new RegExp(words.map(escaped).join('|'), 'giu');
  return stringsIn(data, (text) => text.replace(found, instead));
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function stringsIn(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === 'string') return change(data);
  if (Array.isArray(data)) return data.map((one) => stringsIn(one, change));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, stringsIn(value, change)]));
}
