import { afterEach, expect, it } from '@jest/globals';
import { counterpart } from './counterpart';

afterEach(() => void delete process.env['TOCSIN_TEST_WITH']);

it('may be missing, unless this machine was said to have it', () => {
  expect(counterpart('nginx', false)).toBe(false);
  process.env['TOCSIN_TEST_WITH'] = 'dovecot';
  expect(counterpart('nginx', false)).toBe(false);
  process.env['TOCSIN_TEST_WITH'] = 'dovecot nginx';
  expect(counterpart('nginx', true)).toBe(true);
  expect(() => counterpart('nginx', false)).toThrow('names nginx');
});
