import type { Text } from '@tocsin/scenario';
import { keysOf } from '../audience';
import type { Person, State } from '../state';

/** Something that is asked of someone, by an exercise time. */
export interface Owed {
  key: string;
  kind: string;
  title: Text;
  message: string;
  deadline: number;
  overdue: boolean;
}

/** What is asked of someone and not done yet, soonest first. `now` is exercise time. */
export function owed(state: State, person: Person, now: number): Owed[] {
  const keys = keysOf(person);
  const asked = Object.values(state.expected)
    .filter(({ shown, state: standing, party }) => shown && standing !== 'met' && keys.includes(party))
    .map(({ key, kind, title, message, deadline }) => ({
      key,
      kind,
      title,
      message,
      deadline,
      overdue: now > deadline,
    }));
  const told = new Set(asked.filter(({ kind }) => kind === 'choose').map(({ message }) => message));
  const decisions = Object.values(state.messages)
    .filter(({ id, decision, choices }) => decision && !told.has(id) && !keys.some((key) => choices[key]))
    .filter(({ decision }) => decision!.default === undefined || now <= decision!.deadline)
    .map(({ id, decision }) => ({
      key: id,
      kind: 'choose',
      title: decision!.question,
      message: id,
      deadline: decision!.deadline,
      overdue: now > decision!.deadline,
    }));
  return [...asked, ...decisions].sort((a, b) => a.deadline - b.deadline);
}
