import { isEventType, type EventType, type RecordedEvent } from '@tocsin/engine';
import type { ChainedEvent } from './chain';
import { UPCASTERS, type Upcaster } from './upcasters';

const upcastersOf = (type: EventType): readonly Upcaster[] =>
  (UPCASTERS as Partial<Record<EventType, readonly Upcaster[]>>)[type] ?? [];

/** The version in which events of a type are written. */
export const versionOf = (type: EventType): number => upcastersOf(type).length + 1;

/** An event that a newer Tocsin wrote. What it means is not known, so the exercise cannot be read. */
export class UnknownEvent extends Error {
  /** @param where whose event it is, such as `exercise <id>`. */
  constructor(where: string, { seq, type }: Pick<ChainedEvent, 'seq' | 'type'>, version: number) {
    const known = isEventType(type) ? `up to version ${versionOf(type)}` : 'no event of this type';
    super(
      `${where}: event ${seq} is ${type}, version ${version}; this Tocsin knows ${known}. A newer one wrote it: update this one.`,
    );
  }
}

/**
 * An event of any version as the engine knows it today.
 * @param where whose event it is, for the error. @throws UnknownEvent when this version or type is not known.
 */
export function upcast(event: ChainedEvent, version: number, where: string): RecordedEvent {
  const { type } = event;
  if (!isEventType(type) || !(version >= 1 && version <= versionOf(type)))
    throw new UnknownEvent(where, event, version);
  const missing = upcastersOf(type).slice(version - 1);
  // What is withheld has no data to bring up.
  if (missing.length === 0 || event.data === null) return event as RecordedEvent;
  const data = missing.reduce((before, next) => next(before), event.data as Record<string, unknown>);
  return { ...event, data } as unknown as RecordedEvent;
}
