import type { Address } from '@tocsin/scenario';

/**
 * Everything that can happen in an exercise, and what is recorded of it: each subject adds its own events. JSON only.
 * Times are exercise milliseconds after STARTEX; people are named by id alone.
 */
export interface EventData {}

export type EventType = keyof EventData;

export interface Stamp {
  /** Position in the log of its exercise, from 1. */
  seq: number;
  /** Wall time, epoch milliseconds. */
  at: number;
  /** Exercise time, milliseconds after STARTEX. */
  time: number;
  /** Who caused it: a person's id, `control` where the person is nobody's business, or `clock`. */
  by: string;
}

/** An event as it is recorded in the log and as it travels to those who may see it. */
export type ExerciseEvent<T extends EventType = EventType> = {
  [K in T]: Stamp & { type: K; data: EventData[K] };
}[T];

/** An event that has been decided and not yet stamped. */
export type Draft<T extends EventType = EventType> = {
  [K in T]: { type: K; data: EventData[K]; by?: string };
}[T];

/** A recorded event together with the keys of those who may see it. */
export type RecordedEvent = ExerciseEvent & { audience: Address[] };
