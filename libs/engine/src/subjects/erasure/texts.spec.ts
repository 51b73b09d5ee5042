import { expect, it } from '@jest/globals';
import { ERASED, withoutTexts, withoutWords } from './texts';

it('what somebody wrote goes; who, when, to whom and which choice stay', () => {
  const written = {
    message: 'm12',
    from: 'organisation:grid',
    to: ['organisation:cert'],
    title: 'All desks are dead',
    body: { en: 'Help', nl: 'Help ons' },
    attachments: [{ file: 'f1', name: 'Ann Smith.pdf', size: 12 }],
    choices: { impact: { option: 'high', reason: 'I saw it' } },
    values: { cause: 'me', count: 3, sure: true },
    tlp: 'AMBER',
  };
  expect(withoutTexts(written)).toEqual({
    message: 'm12',
    from: 'organisation:grid',
    to: ['organisation:cert'],
    title: ERASED,
    body: { en: ERASED, nl: ERASED },
    attachments: [{ file: 'f1', name: ERASED, size: 12 }],
    choices: { impact: { option: 'high', reason: ERASED } },
    values: { cause: ERASED, count: 3, sure: true },
    tlp: 'AMBER',
  });
  expect(written.title).toBe('All desks are dead');
});

it('a name goes wherever it is, however it is written', () => {
  const said = { text: 'Ask ANN O’NEIL (or O’Neil, Ann), not Ann O.Neil', about: ['Zoë Ann O’Neil'] };
  expect(withoutWords(said, ['Ann O’Neil', 'O’Neil, Ann'], 'P-1')).toEqual({
    text: 'Ask P-1 (or P-1), not Ann O.Neil',
    about: ['Zoë P-1'],
  });
  expect(withoutWords({ text: 'a+b? axb' }, ['a+b?'], 'x')).toEqual({ text: 'x axb' });
});
