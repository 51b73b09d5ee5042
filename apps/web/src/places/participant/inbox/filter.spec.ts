import { describe, expect, it } from '@jest/globals';
import type { Message } from '@tocsin/engine';
import { fits, type Filter } from './filter';

const message = {
  id: 'i31',
  channel: 'phone',
  title: { en: 'Check-in is down' },
  from: 'persona:journalist',
  to: ['organisation:airport'],
} as Partial<Message> as Message;
const names: Record<string, string> = {
  'persona:journalist': 'An Peeters',
  'organisation:airport': 'Airport',
};
const finds = (filter: Partial<Filter>) =>
  fits(
    message,
    { folder: 'received', channel: 'all', words: '', ...filter },
    (text) => text.en ?? '',
    (id) => names[id] ?? id,
  );

describe('the filter of the inbox', () => {
  it('lets everything through when nothing is asked', () => expect(finds({})).toBe(true));
  it('keeps one channel', () => {
    expect(finds({ channel: 'phone' })).toBe(true);
    expect(finds({ channel: 'mail' })).toBe(false);
  });
  it('wants every word, in title or names, whatever the case', () => {
    expect(finds({ words: 'peeters CHECK-IN' })).toBe(true);
    expect(finds({ words: 'peeters runway' })).toBe(false);
  });
});
