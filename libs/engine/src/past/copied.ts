import type { State } from '../core/state';
import type { Message } from '../subjects/messages/state';
import { COLLECTIONS } from '../machine/empty-state';

type Collection = Record<string, unknown> | unknown[];

/**
 * A state that can be folded on without changing the one it was copied from. Entries of collections are
 * shared, because the fold replaces them; of a message it changes receipts and their facts in place.
 */
export const copied = (state: State): State => withMessages(state, copyOfMessage);

/**
 * States to look at, one after the other, of a state that is folded on. Whatever the fold does to a message, it
 * replaces the message; one that is still the same need not be copied again, however many have read it.
 */
export class Looks {
  private readonly known = new WeakMap<Message, Message>();

  /** The state as it is now; to be read, not to be folded on. */
  at(state: State): State {
    return withMessages(state, (message) => {
      const known = this.known.get(message) ?? copyOfMessage(message);
      this.known.set(message, known);
      return known;
    });
  }
}

function withMessages(state: State, copyOne: (message: Message) => Message): State {
  const copy: Record<string, unknown> = { ...state };
  for (const key of COLLECTIONS) if (key !== 'messages') copy[key] = copyOf(state[key] as Collection);
  const messages: Record<string, Message> = {};
  for (const id in state.messages) messages[id] = copyOne(state.messages[id]!);
  const facts = Object.fromEntries(
    Object.entries(state.facts).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]),
  );
  return { ...copy, facts, messages } as unknown as State;
}

const copyOfMessage = (message: Message): Message => ({
  ...message,
  receipts: { ...message.receipts },
  receiptFacts: { ...message.receiptFacts },
});

const copyOf = (collection: Collection): Collection =>
  Array.isArray(collection) ? [...collection] : { ...collection };
