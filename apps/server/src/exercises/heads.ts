import { keysOf, type ExerciseEvent, type RecordedEvent, type State } from '@tocsin/engine';
import type { Frame } from '@tocsin/protocol';
import { partsOf, type Address } from '@tocsin/scenario';
import { mayBeHeldTogether } from './held-together';

/** What leaves the server of an event: all but its audience, which is nobody's business. */
export function withoutAudience({ audience: _audience, ...event }: RecordedEvent): ExerciseEvent {
  return event as ExerciseEvent;
}

/** What is sent, in this order: frames; that somebody's enrolment changed; that everyone begins again. */
export type Outgoing = { frame: Frame } | { moved: string } | { restart: true };

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
    const send = (shown: [Address, RecordedEvent[]][]) => {
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

/**
 * Events gathered by key, each key's to be sent in the order in which keys were first used. That is the log's
 * order for whoever holds several keys, until a key is added to that lies behind another of theirs.
 */
class Gathering {
  private open = new Map<Address, RecordedEvent[]>();

  constructor(private readonly people: State['people']) {}

  /** What must be sent before an event. */
  before({ audience }: RecordedEvent): [Address, RecordedEvent[]][] {
    const mustWait = audience.some((key) => {
      const last = this.lastOf(key);
      if (last === undefined) return false;
      for (const other of this.open.keys())
        if (this.lastOf(other)! > last && this.heldTogether(key, other)) return true;
      return false;
    });
    return mustWait ? this.rest() : [];
  }

  add(event: RecordedEvent): void {
    for (const key of event.audience) {
      const gathered = this.open.get(key);
      if (gathered) gathered.push(event);
      else this.open.set(key, [event]);
    }
  }

  rest(): [Address, RecordedEvent[]][] {
    const gathered = [...this.open];
    this.open = new Map();
    return gathered;
  }

  private lastOf(key: Address): number | undefined {
    return this.open.get(key)?.at(-1)!.seq;
  }

  private heldTogether(one: Address, other: Address): boolean {
    const own = [one, other].find((key) => ['person', 'private'].includes(partsOf(key).kind));
    if (!own) return mayBeHeldTogether(one, other);
    const person = this.people[partsOf(own).id ?? ''];
    return person !== undefined && keysOf(person).includes(own === one ? other : one);
  }
}
