import type { Facts } from '@tocsin/scenario';
import type { State } from '../core/state';
import { SUBJECTS, type Registered } from './subjects';

type All<U> = (U extends unknown ? (part: U) => void : never) extends (part: infer I) => void ? I : never;
type StateParts = All<ReturnType<Registered['state']>>;
type FactParts = All<Registered extends infer S ? (S extends { facts: () => infer F } ? F : never) : never>;

/** Before anything has happened. A part of the state or a fact that no subject begins does not compile. */
export function emptyState(): State {
  const facts: Facts = Object.assign({}, ...SUBJECTS.map((subject) => subject.facts?.())) as FactParts;
  const parts = Object.assign({}, ...SUBJECTS.map((subject) => subject.state())) as StateParts;
  return { seq: 0, facts, ...parts };
}

const START = emptyState();

/** Parts of a state that the fold changes in place; every other part it replaces. */
export const COLLECTIONS = (Object.keys(START) as (keyof State)[]).filter(
  (key) => typeof START[key] === 'object' && key !== 'clock' && key !== 'facts',
);
