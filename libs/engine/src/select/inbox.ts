import type { Person } from '../core/person';
import type { State } from '../core/state';
import type { Message } from '../subjects/messages/state';

/** Messages that someone received, newest first. */
export const inbox = (state: State, person: Person): Message[] =>
  Object.values(state.messages)
    .filter((message) => message.person !== person.id)
    .sort((a, b) => b.seq - a.seq);

/** Whether a message is still to be read by someone. */
export const isUnread = (message: Message, person: Person): boolean =>
  message.person !== person.id && message.receipts[person.id]?.read === undefined;
