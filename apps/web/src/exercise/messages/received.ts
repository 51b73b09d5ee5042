import { inbox, isUnread, receives, type Message, type Person, type State } from '@tocsin/engine';
import { Address } from '@tocsin/scenario';

/** Whether a message came to someone, rather than left their own organisation for others. */
export function isReceived(message: Message, person: Person): boolean {
  if (message.person === person.id) return false;
  if (message.inject !== undefined) return true;
  const own = person.organisation !== undefined && message.from === Address.organisation(person.organisation);
  return !own || receives(person, message.to);
}

/** What someone received, newest first. */
export const received = (state: State, person: Person): Message[] =>
  inbox(state, person).filter((message) => isReceived(message, person));

/** What someone or their organisation sent, newest first. */
export const sent = (state: State, person: Person): Message[] =>
  Object.values(state.messages)
    .filter((message) => !isReceived(message, person))
    .sort((a, b) => b.seq - a.seq);

export const unread = (state: State, person: Person): Message[] =>
  received(state, person).filter((message) => isUnread(message, person));
