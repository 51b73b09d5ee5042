import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Language, LANGUAGES } from '@tocsin/words';
import { syllables } from './hyphens';
import { breakLines, type Line } from './lines';

/** Every sign is one wide. */
const setting = (width: number, language: Language = 'de') => ({
  width,
  widthOf: (text: string) => text.length,
  widthOfReference: (text: string) => text.length,
  syllables: (word: string) => syllables(word, language),
});
const shown = (lines: readonly Line[]): string[] =>
  lines.map(({ pieces, parted }) => pieces.map(({ text }) => text).join('') + (parted ? '-' : ''));

describe('long words are parted as their language parts them', () => {
  test.each<[Language, string, string[]]>([
    ['de', 'Zuständigkeitsbereich', ['Zuständig-', 'keitsbe-', 'reich']],
    ['nl', 'Cyberveiligheidsbeleid', ['Cybervei-', 'ligheids-', 'beleid']],
    ['fr', 'enregistrements', ['enregis-', 'trements']],
    ['en', 'acknowledgements', ['acknow-', 'ledgements']],
  ])('%s', (language, word, lines) => {
    expect(shown(breakLines([word], setting(10, language)))).toEqual(lines);
  });
});

test('a word that fits on a line of its own stays whole in a column', () => {
  expect(shown(breakLines(['von der Freigabe bis'], setting(10)))).toEqual(['von der', 'Freigabe', 'bis']);
});

test('what is no word is cut without a hyphen', () => {
  expect(shown(breakLines(['0123456789012345'], setting(10)))).toEqual(['012345678', '9012345']);
});

test('a reference stays with its word', () => {
  expect(shown(breakLines(['It was said', { reference: 12 }, ' here'], setting(11)))).toEqual([
    'It was',
    'said12 here',
  ]);
});

test('no line is too long, and nothing is lost', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'e', 'n', 't', 'S', '-', '/', ' ', '\n', '4'),
    maxLength: 200,
  });
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 3, max: 40 }),
      fc.constantFrom(...LANGUAGES),
      (words, width, language) => {
        const lines = breakLines([words], setting(width, language));
        for (const line of shown(lines)) expect(line.length).toBeLessThanOrEqual(width);
        const told = lines.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('');
        expect(told.replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
      },
    ),
    { numRuns: 500 },
  );
});
