import type { RecordedEvent } from '../core/events';
import type { State } from '../core/state';

/** Kinds of action that answer one message; the others answer nothing in particular. */
const ANSWERS = new Set(['acknowledge', 'reply', 'choose', 'submit']);

/** What is expected and has not been done yet, found by what is done. Derived from the state, never stored. */
export class Watch {
  private readonly open = new Map<string, Set<string>>();

  constructor(state: State) {
    for (const { key, kind, message, state: standing } of Object.values(state.expected))
      if (standing !== 'met') this.add(kind, message, key);
  }

  note({ type, data }: RecordedEvent, state: State): void {
    if (type === 'ActionExpected') this.add(data.kind, data.message, data.key);
    if (type === 'ActionMet') {
      const expected = state.expected[data.key];
      if (expected) this.open.get(placeOf(expected.kind, expected.message))?.delete(data.key);
    }
  }

  /** Keys of what is expected, for a kind of action and the message that it answers. */
  of(kind: string, message = ''): Iterable<string> {
    return [...(this.open.get(placeOf(kind, message)) ?? [])];
  }

  private add(kind: string, message: string, key: string): void {
    const place = placeOf(kind, message);
    const keys = this.open.get(place) ?? new Set();
    keys.add(key);
    this.open.set(place, keys);
  }
}

const placeOf = (kind: string, message: string): string => (ANSWERS.has(kind) ? `${kind} ${message}` : kind);
