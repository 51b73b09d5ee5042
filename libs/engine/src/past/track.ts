import type { Address } from '@tocsin/scenario';
import type { RecordedEvent } from '../core/events';
import type { State } from '../core/state';
import { emptyState } from '../machine/empty-state';
import { evolve } from '../machine/evolve';
import { copied, Looks } from './copied';

/** How many events lie between two kept states at first, and how many are kept. */
const APART = 5_000;
const KEPT = 20;

interface Stop {
  /** How many events of the log have been folded. */
  place: number;
  state: State;
}

/** What holders of some keys saw, along a log: folds from the nearest state that was kept on the way. */
export class Track {
  private readonly keys: ReadonlySet<Address>;
  private cursor: Stop = { place: 0, state: emptyState() };
  private kept: Stop[] = [];
  private apart = APART;
  private readonly looks = new Looks();

  constructor(keys: readonly Address[]) {
    this.keys = new Set(keys);
  }

  sees({ audience }: RecordedEvent): boolean {
    return audience.some((key) => this.keys.has(key));
  }

  /** The fold of those of the first `place` events that they may see; to be read, not to be folded on. */
  at(events: readonly RecordedEvent[], place: number): State {
    const from = this.kept.findLast((stop) => stop.place <= place);
    const behind = from && this.cursor.place < from.place;
    if (this.cursor.place > place || behind)
      this.cursor = from
        ? { place: from.place, state: copied(from.state) }
        : { place: 0, state: emptyState() };
    this.foldTo(events, place);
    return this.looks.at(this.cursor.state);
  }

  /** Folds on to the end of the log, keeping states on the way, so that nobody has to wait for it later. */
  prepare(events: readonly RecordedEvent[]): void {
    if (this.cursor.place >= (this.kept.at(-1)?.place ?? 0)) this.foldTo(events, events.length);
  }

  private foldTo(events: readonly RecordedEvent[], place: number): void {
    const { cursor } = this;
    while (cursor.place < place) {
      const event = events[cursor.place++]!;
      if (this.sees(event)) evolve(cursor.state, event);
      if (cursor.place % this.apart === 0) this.keep();
    }
  }

  private keep(): void {
    const { place, state } = this.cursor;
    if (place <= (this.kept.at(-1)?.place ?? 0)) return;
    this.kept.push({ place, state: this.looks.at(state) });
    if (this.kept.length <= KEPT) return;
    this.apart *= 2;
    this.kept = this.kept.filter((stop) => stop.place % this.apart === 0);
  }
}
