import { expect, test } from '@jest/globals';
import { readContent } from './pdf-content';

test.each([
  ['BT [<0001> 0] TJ ET', ['TJ is not marked']],
  ['/Artifact BMC S EMC', []],
  ['/P << /MCID 3 >> BDC /Span << /ActualText (\\)x) >> BDC [<0001>] TJ EMC EMC', []],
  ['/P << /MCID 3 >> BDC /Artifact << /Type /Layout >> BDC f EMC EMC', ['artifact within content']],
  ['/P << /MCID 3 >> BDC f', ['content is not ended']],
  ['EMC', ['an end without a beginning']],
])('%s', (stream, faults) => {
  expect(readContent(stream).faults).toEqual(faults);
});

test('numbers of marked content and codes of glyphs are read', () => {
  const { marked, shown } = readContent(
    '/P << /MCID 3 >> BDC [<00010000> 4 <0002>] TJ EMC /P <</MCID 4>> BDC EMC',
  );
  expect(marked).toEqual([3, 4]);
  expect(shown).toEqual(['000100000002']);
});
