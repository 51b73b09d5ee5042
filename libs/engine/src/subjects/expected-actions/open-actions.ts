import { lookup } from '../../core/lookup';
import type { Expected } from './state';

/** Kinds of action that answer one message; the others answer nothing in particular. */
const ANSWERS = new Set(['acknowledge', 'reply', 'choose', 'submit']);

/** Keys of what is expected and has not been done, by what would do it. */
export const openActions = lookup({
  of: 'expected',
  empty: () => new OpenActions(),
  note: (open, expected: Expected) => open.note(expected),
});

class OpenActions {
  private readonly keys = new Map<string, Set<string>>();

  note({ key, kind, message, state }: Expected): void {
    const deed = deedOf(kind, message);
    const keys = this.keys.get(deed) ?? new Set();
    this.keys.set(deed, keys);
    if (state === 'met') keys.delete(key);
    else keys.add(key);
  }

  /** What a kind of action would do, and where it answers a message, in answer to that one. */
  doneBy(kind: string, message = ''): string[] {
    return [...(this.keys.get(deedOf(kind, message)) ?? [])];
  }
}

const deedOf = (kind: string, message: string): string => (ANSWERS.has(kind) ? `${kind} ${message}` : kind);
