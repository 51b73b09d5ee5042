import { expect, it } from '@jest/globals';
import { MINUTE } from '@tocsin/words';
import { aScenario, started } from '../testing';
import { inbox, isUnread } from './inbox';

it('an inbox has what one received, newest first, and not what one sent', () => {
  const played = started(
    aScenario([
      { number: 1, trigger: { at: '+00:01' } },
      { number: 2, trigger: { at: '+00:02' } },
      { number: 3, trigger: { at: '+00:02' }, recipients: ['organisation:beta'] },
    ]),
  ).wait(2 * MINUTE);
  played.do({ type: 'SendMessage', to: ['organisation:beta'], title: 'Desks', body: 'Dead' }, 'ann');
  played.do({ type: 'SendMessage', to: ['organisation:alpha'], title: 'Ours, too', body: 'Dead' }, 'bob');
  const inboxOf = (person: string) => {
    const view = played.viewOf(person);
    return inbox(view, view.people[person]!).map(({ title }) => title.en);
  };
  expect(inboxOf('ann')).toEqual(['Ours, too', 'Inject 2', 'Inject 1']);
  expect(inboxOf('bob')).toEqual(['Desks', 'Inject 3']);
});

it('a message is unread by each until each has opened it; acknowledging or getting it is not reading it', () => {
  const played = started(aScenario([{ number: 1, trigger: { at: '+00:01' } }])).wait(MINUTE);
  const unread = (person: string) => {
    const { messages, people } = played.state;
    return isUnread(messages['i1']!, people[person]!);
  };
  played.do({ type: 'GiveReceipt', messages: ['i1'], receipt: 'delivered' }, 'ann');
  expect(unread('ann')).toBe(true);
  played.do({ type: 'GiveReceipt', messages: ['i1'], receipt: 'read' }, 'ann');
  expect([unread('ann'), unread('lou')]).toEqual([false, true]);
});
