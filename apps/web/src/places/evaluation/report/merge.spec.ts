import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { merge, mergeText, type Words } from './merge';

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

describe('two people write at once', () => {
  it('changes in different places stand together', () => {
    expect(mergeText('Calls were slow.', 'All calls were slow.', 'Calls were slow. Phones rang out.')).toBe(
      'All calls were slow. Phones rang out.',
    );
  });
  it('changes of the same words stand one after the other', () => {
    expect(mergeText('The list was old.', 'The list was useless.', 'The list was wrong.')).toBe(
      'The list was useless. wrong.',
    );
  });
  it('no word that either wrote is lost', () => {
    const text = fc.array(fc.constantFrom('list', 'phone', 'late', 'the', 'was'), { maxLength: 12 });
    const edit = fc.record({ at: fc.nat(12), word: fc.stringMatching(/^[a-z]{6,9}$/) });
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 4 }), fc.array(edit, { maxLength: 4 }), (base, a, b) => {
        const edited = (edits: { at: number; word: string }[]) =>
          edits
            .reduce<string[]>(
              (sofar, { at, word }) => [...sofar.slice(0, at), word, ...sofar.slice(at)],
              base,
            )
            .join(' ');
        const merged = words(mergeText(base.join(' '), edited(a), edited(b)));
        for (const { word } of [...a, ...b]) expect(merged).toContain(word);
      }),
      { numRuns: 500 },
    );
  });
  it('evidence that either added stays, and what either removed goes', () => {
    const empty: Words = {
      title: '',
      text: '',
      rootCause: '',
      recommendation: '',
      element: '',
      objective: '',
      organisation: '',
      cites: [1, 2],
      observations: [],
    };
    const merged = merge(
      empty,
      { ...empty, cites: [1, 2, 3] },
      { ...empty, cites: [2, 4], element: 'training' },
    );
    expect(merged).toMatchObject({ cites: [2, 4, 3], element: 'training' });
  });
});
