import type { ExerciseEvent, RecordedEvent } from '@tocsin/engine';
import type { Frame } from '@tocsin/protocol';

/** What leaves the server of an event: all but its audience, which is nobody's business. */
export function withoutAudience({ audience: _audience, ...event }: RecordedEvent): ExerciseEvent {
  return event as ExerciseEvent;
}

/** For each audience key the last sequence that it was sent, so that a frame can name the one before it. */
export class Heads {
  private readonly last = new Map<string, number>();
  /** The last sequence that was sent or counted at all. */
  highest = 0;

  constructor(private readonly exercise: string) {}

  /** Counts events that nobody needs to be sent. */
  note(events: readonly RecordedEvent[]): void {
    for (const { seq, audience } of events) {
      for (const key of audience) this.last.set(key, seq);
      this.highest = seq;
    }
  }

  /** One frame for each key that the events concern, in the order of the log. */
  frames(events: readonly RecordedEvent[]): Frame[] {
    const byKey = new Map<string, RecordedEvent[]>();
    for (const event of events)
      for (const key of event.audience) {
        const already = byKey.get(key);
        if (already) already.push(event);
        else byKey.set(key, [event]);
      }
    const frames = [...byKey].map(([key, shown]) => ({
      exercise: this.exercise,
      key,
      prev: this.last.get(key) ?? 0,
      seq: shown.at(-1)!.seq,
      events: shown.map(withoutAudience),
    }));
    this.note(events);
    return frames;
  }

  /** The last sequence of each of some keys. */
  of(keys: readonly string[]): Record<string, number> {
    return Object.fromEntries(keys.map((key) => [key, this.last.get(key) ?? 0]));
  }
}
