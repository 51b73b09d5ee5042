import { expect, test } from '@jest/globals';
import { afterSignIn, signInFrom } from './sign-in-link';

const origin = 'https://tocsin.example.org';

test('one comes back to where one was', () => {
  const link = signInFrom({ pathname: '/x/a/b/conduct' });
  expect(afterSignIn({ search: new URL(link, origin).search, origin })).toBe('/x/a/b/conduct');
  expect(afterSignIn({ search: '', origin })).toBe('/');
});

test.each([
  'https://elsewhere.example/x',
  '//elsewhere.example/x',
  '/\\elsewhere.example',
  'javascript:alert(1)',
])('%s leads nowhere else', (to) =>
  expect(afterSignIn({ search: `?${new URLSearchParams({ to }).toString()}`, origin })).toMatch(/^\/$/),
);
