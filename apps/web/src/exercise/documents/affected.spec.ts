import { expect, test } from '@jest/globals';
import { affectedAsText, affectedOf, indicatorOf } from './affected';

test.each([
  ['192.0.2.44', 'ip'],
  ['2001:db8::1', 'ip'],
  ['update.example', 'domain'],
  ['hxxps://update[.]example/a', 'url'],
  ['desk@help.example', 'email'],
  ['a'.repeat(64), 'sha256'],
  ['three words here', undefined],
])('%s is taken for %s', (written, type) => expect(indicatorOf(written)?.type).toBe(type));

test('lines become what machines are told, and back', () => {
  const text = 'product: GateLink 4\nCVE-2026-12345\n192.0.2.44\nhttp://update.example/a';
  const { affected, strange } = affectedOf(text);
  expect(strange).toBeUndefined();
  expect(affected).toMatchObject({ products: ['GateLink 4'], vulnerabilities: ['CVE-2026-12345'] });
  expect(affectedAsText(affected)).toBe(text);
});

test('a line that is nothing known is named', () =>
  expect(affectedOf('192.0.2.44\nno idea').strange).toBe('no idea'));
