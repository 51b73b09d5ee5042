import { emptyState, type Message, type State } from '../state';

type Collection = Record<string, unknown> | unknown[];

const START = emptyState();
/** What the fold changes in place; everything else of a state it replaces. */
const COLLECTIONS = (Object.keys(START) as (keyof State)[]).filter(
  (key) => typeof START[key] === 'object' && key !== 'clock' && key !== 'facts' && key !== 'messages',
);

/**
 * A state that can be folded on without changing the one it was copied from. Entries of collections are
 * shared, because the fold replaces them; of a message it changes receipts and places in place.
 */
export function copied(state: State): State {
  const copy = { ...state } as State & Record<string, unknown>;
  for (const key of COLLECTIONS) copy[key as string] = copyOf(state[key] as Collection);
  copy.facts = Object.fromEntries(
    Object.entries(state.facts).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]),
  ) as unknown as State['facts'];
  const messages: Record<string, Message> = {};
  for (const id in state.messages) {
    const message = state.messages[id]!;
    messages[id] = { ...message, receipts: { ...message.receipts }, places: { ...message.places } };
  }
  copy.messages = messages;
  return copy;
}

const copyOf = (collection: Collection): Collection =>
  Array.isArray(collection) ? [...collection] : { ...collection };
