import * as registry from '../registry';
import { DUE_ORDER } from '../due-order';
import type { AnyDue } from '../core/due';
import type { EventType } from '../core/events';
import type { Subject } from '../core/subject';

export type Registered = (typeof registry)[keyof typeof registry];

type EventsOf<S> = S extends { fold: infer F } ? keyof F : never;
type DueOf<S> = S extends { due: readonly { kind: infer K }[] } ? K : never;

/** Kinds of event without a subject, kinds of due time without an order: there must be none. */
type Unregistered = Exclude<EventType, EventsOf<Registered>>;
type Unordered = Exclude<DueOf<Registered>, (typeof DUE_ORDER)[number]>;
const none: Record<Unregistered | Unordered, never> = {};

export const SUBJECTS = Object.values({ ...none, ...registry }) as unknown as readonly Subject[];

/** Every kind of due time, in the order in which they fall due at one moment. */
export const DUES: readonly AnyDue[] = DUE_ORDER.map((kind) =>
  SUBJECTS.flatMap(({ due = [] }) => due).find((due) => due.kind === kind)!,
);

type Tables = {
  [K in keyof Subject]-?: NonNullable<Subject[K]> extends { [T in EventType]?: infer F }
    ? NonNullable<F>
    : never;
};

/** What all subjects have for each kind of event, one subject after the other. */
export function byEvent<K extends 'fold' | 'alsoFolds' | 'follows' | 'deeds' | 'occasions'>(
  ...parts: K[]
): ReadonlyMap<EventType, readonly Tables[K][]> {
  const all = new Map<EventType, Tables[K][]>();
  for (const part of parts)
    for (const subject of SUBJECTS)
      for (const [type, one] of Object.entries(subject[part] ?? {}) as [EventType, Tables[K]][])
        all.set(type, [...(all.get(type) ?? []), one]);
  return all;
}
