import type { EventType } from '@tocsin/engine';

/** Turns an event's data into those of the next version of its type. It may not change what it was given. */
export type Upcaster = (data: Data) => Data;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what was written long ago has no type that the compiler could know
type Data = Record<string, any>;

/**
 * How each older version of a type of event becomes the next: the first entry turns version 1 into 2, and so on. An
 * event is written in the version after its last upcaster. An upcaster that has been released never changes.
 */
export const UPCASTERS = {
  // Version 1 began without the story, and its objectives without guides of evaluation.
  ScriptOpened: [
    (data) => ({
      ...data,
      story: data['story'] ?? {},
      objectives: data['objectives'].map((one: Data) => ({
        ...one,
        capabilities: one['capabilities'] ?? [],
      })),
    }),
  ],
  // Version 1 began without the names of the plan's parts.
  PlanAdopted: [(data) => ({ ...data, titles: data['titles'] ?? {} })],
  // Version 1 began without ratings, and its statements without what proves them.
  ReportReleased: [
    (data) => ({
      ...data,
      statements: data['statements'].map((one: Data) => ({
        ...one,
        cites: one['cites'] ?? [],
        observations: one['observations'] ?? [],
      })),
      ratings: data['ratings'] ?? [],
    }),
  ],
} satisfies Partial<Record<EventType, readonly Upcaster[]>>;
