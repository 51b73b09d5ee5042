import type { Content } from '@tocsin/engine';
import type { Text } from '@tocsin/scenario';

type Say = (text: Text | undefined) => string;
const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string');

/** What a channel adds to title and body, as names and words: `outlet`, `severity`, the lines of a call. */
export function extrasOf(content: Content, say: Say): { name: string; value: string }[] {
  return Object.entries(content)
    .filter(([name]) => name !== 'title' && name !== 'body')
    .flatMap(([name, value]) => wordsOf(name, value, say))
    .filter(({ value }) => value !== '');
}

function wordsOf(name: string, value: unknown, say: Say): { name: string; value: string }[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ name, value: String(value) }];
  if (Array.isArray(value))
    return value.flatMap((one: unknown) => {
      const { who, says, label, value: detail } = (one ?? {}) as Record<string, unknown>;
      if (isText(who) && isText(says)) return [{ name: say(who), value: say(says) }];
      if (isText(label) && typeof detail === 'string') return [{ name: say(label), value: detail }];
      return wordsOf(name, one, say);
    });
  return isText(value) ? [{ name, value: say(value) }] : [];
}
