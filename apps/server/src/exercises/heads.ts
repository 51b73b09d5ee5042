import { keysOf, type ExerciseEvent, type RecordedEvent, type State } from '@tocsin/engine';
import type { Frame } from '@tocsin/protocol';
import { mayBeHeldTogether } from './held-together';

/** What leaves the server of an event: all but its audience, which is nobody's business. */
export function withoutAudience({ audience: _audience, ...event }: RecordedEvent): ExerciseEvent {
  return event as ExerciseEvent;
}

/** What is sent of stored events, in this order: frames, and that somebody's enrolment changed. */
export type Outgoing = { frame: Frame } | { moved: string };

/** For each audience key the last sequence that it was sent, so that a frame can name the one before it. */
export class Heads {
  private readonly last = new Map<string, number>();

  constructor(private readonly exercise: string) {}

  /** Counts events that nobody needs to be sent. */
  note(events: readonly RecordedEvent[]): void {
    for (const { seq, audience } of events) for (const key of audience) this.last.set(key, seq);
  }

  /** The last sequence of each of some keys. */
  of(keys: readonly string[]): Record<string, number> {
    return Object.fromEntries(keys.map((key) => [key, this.last.get(key) ?? 0]));
  }

  /**
   * What to send of events: as few frames as leave everyone, whatever keys they hold, with the order of the log.
   * @param people those who take part, by whom keys are held together.
   */
  outgoing(events: readonly RecordedEvent[], people: State['people']): Outgoing[] {
    const gathering = new Gathering(people);
    const sent: Outgoing[] = [];
    const send = (shown: [string, RecordedEvent[]][]) => {
      for (const [key, one] of shown) sent.push({ frame: this.frame(key, one) });
    };
    for (const event of events) {
      send(gathering.before(event));
      gathering.add(event);
      if (event.type !== 'PersonEnrolled' && event.type !== 'PersonWithdrawn') continue;
      send(gathering.rest());
      sent.push({ moved: event.data.person });
    }
    send(gathering.rest());
    return sent;
  }

  private frame(key: string, events: RecordedEvent[]): Frame {
    const prev = this.last.get(key) ?? 0;
    const { seq } = events.at(-1)!;
    this.last.set(key, seq);
    return { exercise: this.exercise, key, prev, seq, events: events.map(withoutAudience) };
  }
}

/** Events gathered by key, until one comes that a holder of the key must not see before them. */
class Gathering {
  private open = new Map<string, RecordedEvent[]>();
  /** Persons' own keys that are open, by every key that the person holds. */
  private own = new Map<string, Set<string>>();

  constructor(private readonly people: State['people']) {}

  add(event: RecordedEvent): void {
    for (const key of event.audience) {
      const shown = this.open.get(key);
      if (shown) {
        shown.push(event);
        continue;
      }
      this.open.set(key, [event]);
      for (const other of this.heldBy(key)) this.own.set(other, (this.own.get(other) ?? new Set()).add(key));
    }
  }

  /** Takes out what must be sent before an event. */
  before({ audience }: RecordedEvent): [string, RecordedEvent[]][] {
    if (this.open.size === 0) return [];
    const closing = new Set<string>();
    for (const key of audience)
      if (isOwn(key)) for (const other of this.heldBy(key)) closing.add(other);
      else {
        for (const other of this.own.get(key) ?? []) closing.add(other);
        for (const other of this.open.keys())
          if (!isOwn(other) && mayBeHeldTogether(key, other)) closing.add(other);
      }
    // What the event itself will add to may stay open, unless something that came later is sent.
    const later = [...closing].some((key) => !audience.includes(key));
    return later ? this.take(closing) : [];
  }

  rest(): [string, RecordedEvent[]][] {
    return this.take([...this.open.keys()]);
  }

  private take(keys: Iterable<string>): [string, RecordedEvent[]][] {
    const taken: [string, RecordedEvent[]][] = [];
    for (const key of keys) {
      const shown = this.open.get(key);
      if (!shown) continue;
      taken.push([key, shown]);
      this.open.delete(key);
      for (const other of this.heldBy(key)) this.own.get(other)?.delete(key);
    }
    return taken.sort(([, one], [, other]) => one[0]!.seq - other[0]!.seq);
  }

  /** The keys of the person whose own key it is. */
  private heldBy(key: string): string[] {
    const person = isOwn(key) ? this.people[key.slice('person:'.length)] : undefined;
    return person ? keysOf(person) : [];
  }
}

const isOwn = (key: string): boolean => key.startsWith('person:');
