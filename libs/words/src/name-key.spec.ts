import { expect, test } from '@jest/globals';
import { nameKey } from './name-key';

const same = (...names: string[]) => new Set(names.map(nameKey)).size === 1;

test('spellings of one name are the same: case, spaces, accents, order', () => {
  expect(same('Alex Doe', 'alex doe', '  Alex   DOE ', 'Doe, Alex', 'Doe Alex', 'Àlex Doé')).toBe(true);
  expect(same('Zoë Van der Straeten', 'VAN DER STRAETEN, Zoe', 'Van-der-Straeten Zoë')).toBe(true);
  expect(same('Jürgen Groß', 'Jurgen GROSS')).toBe(true);
  expect(same('Søren Ørsted', 'Soren Orsted')).toBe(true);
});

test('other people are others, in every script', () => {
  expect(same('Alex Doe', 'Alexa Doe')).toBe(false);
  expect(same('Ann Peeters', 'An Peeters')).toBe(false);
  expect(nameKey('Иван Петров')).toBe('иван петров');
  expect(same('山田 太郎', '山田 花子')).toBe(false);
});
