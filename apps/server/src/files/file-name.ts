import { cleanText } from '@tocsin/words';

/** Characters that end a path, steer a terminal or turn the direction of writing. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"*:<>?|]/g;

/** A name that is safe to save under: the last part of whatever path came, at most 120 characters, its ending kept. */
export function fileName(given: string): string {
  const name = given
    .split(/[\\/]/)
    .at(-1)!
    .normalize('NFC')
    .replace(UNSAFE, '')
    .replace(/^[. ]+|[. ]+$/g, '');
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  const start = name.slice(0, name.length - ending.length).slice(0, 120 - ending.length);
  // Also half of a character that was cut.
  return cleanText(start + ending) || 'file';
}
