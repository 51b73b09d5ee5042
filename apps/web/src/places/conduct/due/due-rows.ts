import type { Expected, InjectState, Message, State } from '@tocsin/engine';
import { dueOf } from '../../../exercise/injects/due';
import { unansweredOf } from '../stream/unanswered';

export const SECTIONS = ['unanswered', 'late', 'held', 'next', 'waiting'] as const;
export type Section = (typeof SECTIONS)[number];

/** One thing that asks for an eye, in the part of the list where it belongs. */
export type Due =
  | { section: 'unanswered'; message: Message }
  | { section: 'late'; expected: Expected }
  | { section: 'held' | 'next' | 'waiting'; inject: InjectState };

export const keyOf = (due: Due): string =>
  'message' in due ? due.message.id : 'expected' in due ? due.expected.key : `#${due.inject.number}`;

/** Worst first. */
export function dueRows(state: State): Due[] {
  const { late, held, next, waiting } = dueOf(state);
  const injects = (section: 'held' | 'next' | 'waiting', list: InjectState[]) =>
    list.map((inject): Due => ({ section, inject }));
  return [
    ...unansweredOf(state).map((message): Due => ({ section: 'unanswered', message })),
    ...late.map((expected): Due => ({ section: 'late', expected })),
    ...injects('held', held),
    ...injects('next', next),
    ...injects('waiting', waiting),
  ];
}

/** A row as it is by now, where it was. */
export function newest(due: Due, state: State): Due {
  if ('message' in due) return { ...due, message: state.messages[due.message.id] ?? due.message };
  if ('expected' in due) return { ...due, expected: state.expected[due.expected.key] ?? due.expected };
  return { ...due, inject: state.injects[due.inject.number] ?? due.inject };
}
