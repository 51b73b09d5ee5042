import { expect, it } from '@jest/globals';
import { pseudonymOf, writingsOf } from './names';

it.each([
  ['Ann Smith', null, ['Ann Smith', 'Smith Ann', 'Smith, Ann']],
  ['Smith, Ann', null, ['Ann Smith', 'Smith Ann', 'Smith, Ann']],
  ['Ann', 'ann@example.org', ['Ann', 'ann@example.org']],
  [
    'Jan  Van Damme',
    null,
    ['Damme Jan Van', 'Damme, Jan Van', 'Jan  Van Damme', 'Jan Van Damme', 'Van Damme Jan', 'Van Damme, Jan'],
  ],
])('%s is written in several ways', (name, email, expected) => {
  const found = writingsOf(name, email);
  expect([...found].sort()).toEqual(expected);
  expect(found.map(({ length }) => length)).toEqual(found.map(({ length }) => length).sort((a, b) => b - a));
});

it('a pseudonym is stable, and another for everybody', () => {
  expect(pseudonymOf('a')).toBe(pseudonymOf('a'));
  expect(pseudonymOf('a')).not.toBe(pseudonymOf('b'));
  expect(pseudonymOf('a')).toMatch(/^P-[0-9A-F]{8}$/);
});
