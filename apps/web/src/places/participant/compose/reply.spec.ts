import { describe, expect, it } from '@jest/globals';
import type { Message } from '@tocsin/engine';
import { answerTitle, quoted, replyOf } from './reply';

describe('an answer', () => {
  it('goes to the sender and keeps the label', () => {
    const message = {
      from: 'persona:press',
      title: { en: 'Is it true?' },
      tlp: 'AMBER',
    } as Partial<Message> as Message;
    expect(replyOf(message)).toMatchObject({ to: ['persona:press'], tlp: 'AMBER', body: '' });
  });

  it('is marked once', () => {
    expect(answerTitle('Outage')).toBe('Re: Outage');
    expect(answerTitle('Re: Outage')).toBe('Re: Outage');
    expect(answerTitle('AW: Ausfall')).toBe('AW: Ausfall');
  });
});

it('what is passed on is quoted line by line', () => {
  expect(quoted('CERT, 09:40:', 'one\ntwo\n')).toBe('\n\nCERT, 09:40:\n> one\n> two\n');
});
