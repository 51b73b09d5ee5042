import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanText, cleanTexts } from './clean-text';

describe('text', () => {
  it.each([
    ['U+0000', 'ab\u0000cd', 'abcd'],
    ['an escape sequence', 'ab\u001b[31mcd', 'ab[31mcd'],
    ['a control character of Latin-1', 'ab\u0085\u009fcd', 'abcd'],
    ['delete', 'ab\u007fcd', 'abcd'],
    ['the first half of an emoji', 'ab\ud83dcd', 'abcd'],
    ['the second half of an emoji', 'ab\ude00cd', 'abcd'],
    ['halves in the wrong order', '\ude00\ud83d', ''],
    ['half an emoji beside a whole one', '\ud83d😀\ude00', '😀'],
  ])('loses %s', (_what, dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean);
  });

  it.each(['Zeile\r\n\tzwei', '日本語', 'مرحبا', 'é', '👩‍👩‍👧', '\u00a0', '\u200f', '\ufffd', ''])(
    'keeps %j',
    (text) => {
      expect(cleanText(text)).toBe(text);
    },
  );

  it('is always one that can be stored, and keeps every character that can', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (any, proper) => {
        // Refuses lone surrogates.
        expect(() => encodeURIComponent(cleanText(any))).not.toThrow();
        expect(cleanText(any)).not.toContain('\0');
        expect(cleanText(cleanText(any))).toBe(cleanText(any));
        expect(cleanText(proper)).toBe(
          [...proper].filter((one) => !/[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]/.test(one)).join(''),
        );
      }),
    );
  });
});

describe('a JSON value', () => {
  it('is cleaned throughout, names of fields included', () => {
    const dirty = { 'a\0': ['b\0', { c: 'd\ud800', n: 1, yes: true, none: null }] };
    expect(cleanTexts(dirty)).toEqual({ a: ['b', { c: 'd', n: 1, yes: true, none: null }] });
  });

  it('that is clean is not copied', () => {
    const clean = { a: ['b', { c: 'd' }] };
    expect(cleanTexts(clean)).toBe(clean);
  });

  it('cannot reach a prototype', () => {
    const dirty = JSON.parse('{"__proto__\\u0000": {"admin": true}}') as object;
    const clean = cleanTexts(dirty);
    expect(Object.getPrototypeOf(clean)).toBe(Object.prototype);
    expect((clean as { admin?: boolean }).admin).toBeUndefined();
  });
});
