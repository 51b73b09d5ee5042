import { expect, it } from '@jest/globals';
import { isAllowed } from './domains';

it.each([
  ['ann@example.org', ['example.org'], true],
  ['ann@Example.ORG', ['example.org'], true],
  ['ann@ops.example.org', ['example.org'], true],
  ['ann@notexample.org', ['example.org'], false],
  ['ann@example.org.evil.test', ['example.org'], false],
  ['"ann@example.org"@evil.test', ['example.org'], false],
  ['ann@anywhere.test', [], true],
])('%s among %j: %s', (address, domains, expected) => {
  expect(isAllowed(address, domains)).toBe(expected);
});
