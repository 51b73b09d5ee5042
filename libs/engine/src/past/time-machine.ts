import type { Address } from '@tocsin/scenario';
import { keysOf } from '../addresses/keys';
import type { RecordedEvent } from '../core/events';
import type { Person } from '../core/person';
import type { State } from '../core/state';
import { markOf, type Mark } from './marks';
import { PlayedTime } from './played';
import { Track } from './track';

/** Who looks: somebody who takes part, with the keys that they held then; or whoever holds some keys. */
export type Viewer = { person: string } | { keys: readonly Address[] };

/** A moment: some milliseconds of play after an event, or right after it. */
export interface Moment {
  seq: number;
  after: number;
}

/** How many viewers' states are kept at hand. */
const TRACKS = 32;

/**
 * Any moment of an exercise, as any viewer saw it. What someone sees is the fold of the events of the keys that
 * they hold, from the first event on, so that whoever is moved to another organisation sees its history: the
 * server gives the same when they join. It knows what its log holds: one that leaves events out shows less.
 */
export class TimeMachine {
  /** Moments worth a look, in order. */
  readonly marks: Mark[] = [];
  private readonly events: RecordedEvent[] = [];
  /** Milliseconds of play until each event. */
  private readonly played: number[] = [];
  private readonly time = new PlayedTime();
  private readonly tracks = new Map<string, Track>();
  /** By person: how they took part from which event on. */
  private readonly enrolments = new Map<string, { seq: number; as?: Person }[]>();

  /** Takes the next events of the log, in order. */
  add(events: readonly RecordedEvent[]): void {
    for (const event of events) {
      const played = this.time.note(event);
      this.events.push(event);
      this.played.push(played);
      const mark = markOf(event);
      if (mark) this.marks.push({ seq: event.seq, played, time: event.time, ...mark });
      this.enrol(event);
    }
  }

  /** The last event of the log so far; 0 before the first. */
  get last(): number {
    return this.events.at(-1)?.seq ?? 0;
  }

  /** Milliseconds of play until the last event. */
  get length(): number {
    return this.played.at(-1) ?? 0;
  }

  /** Everyone who ever took part, as they last did. */
  get people(): Person[] {
    return [...this.enrolments.values()].flatMap((all) => all.findLast(({ as }) => as)?.as ?? []);
  }

  /** How somebody took part after an event; undefined while they did not. */
  personAt(person: string, seq: number): Person | undefined {
    return this.enrolments.get(person)?.findLast((one) => one.seq <= seq)?.as;
  }

  /**
   * What somebody saw right after the event `seq`; undefined when they did not take part then.
   * Later calls do not change the state; it is to be read, not to be folded on.
   */
  at(viewer: Viewer, seq: number): State | undefined {
    return this.trackOf(viewer, seq)?.at(this.events, this.placeOf(seq));
  }

  /** Does beforehand what the first look of a viewer costs; piece by piece while a long log is read. */
  prepare(viewer: Viewer): void {
    this.trackOf(viewer, this.last)?.prepare(this.events);
  }

  /** The last event up to `seq`. */
  eventAt(seq: number): RecordedEvent | undefined {
    return this.events[this.placeOf(seq) - 1];
  }

  /** The next event (or with -1 the one before) that one of some viewers may see; undefined at the end. */
  step(viewers: readonly Viewer[], seq: number, by: 1 | -1): number | undefined {
    const tracks = viewers.flatMap((viewer) => this.trackOf(viewer, seq) ?? []);
    for (let place = this.placeOf(seq) - 1 + by; this.events[place]; place += by) {
      const event = this.events[place]!;
      if (tracks.length === 0 || tracks.some((track) => track.sees(event))) return event.seq;
    }
    return undefined;
  }

  /** The moment when so many milliseconds had been played. */
  momentAt(played: number): Moment {
    const reached = Math.min(Math.max(0, played), this.length);
    const place = firstWhere(this.played.length, (index) => this.played[index]! > reached);
    const after = place > 0 ? Math.round(reached - this.played[place - 1]!) : 0;
    return { seq: this.events[place - 1]?.seq ?? 0, after };
  }

  /** Milliseconds of play until a moment. */
  playedAt({ seq, after }: Moment): number {
    return Math.min((this.played[this.placeOf(seq) - 1] ?? 0) + after, this.length);
  }

  /** Exercise time and wall time of a moment. */
  timesOf({ seq, after }: Moment): { time: number; wall: number } {
    const event = this.eventAt(seq);
    return event ? this.time.timesOf(event, after) : { time: 0, wall: 0 };
  }

  /** The exercise time at which so many milliseconds had been played. */
  timeAt(played: number): number {
    return this.time.timeAt(played);
  }

  /** How many events there are up to `seq`. */
  private placeOf(seq: number): number {
    return firstWhere(this.events.length, (index) => this.events[index]!.seq > seq);
  }

  private trackOf(viewer: Viewer, seq: number): Track | undefined {
    const person = 'person' in viewer ? this.personAt(viewer.person, seq) : undefined;
    const keys = 'keys' in viewer ? viewer.keys : person && keysOf(person);
    if (!keys) return undefined;
    const name = keys.join(' ');
    const track = this.tracks.get(name) ?? new Track(keys);
    // The one that was looked at last stands last; the first is given up.
    this.tracks.delete(name);
    this.tracks.set(name, track);
    for (const oldest of this.tracks.keys()) if (this.tracks.size > TRACKS) this.tracks.delete(oldest);
    return track;
  }

  private enrol({ type, data, seq }: RecordedEvent): void {
    if (type !== 'PersonEnrolled' && type !== 'PersonWithdrawn') return;
    const before = this.enrolments.get(data.person) ?? [];
    const as = type === 'PersonEnrolled' ? { ...data, id: data.person, hears: false } : undefined;
    this.enrolments.set(data.person, [...before, { seq, as }]);
  }
}

/** The first of `count` places from which on something holds; `count` when it holds nowhere. */
function firstWhere(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
