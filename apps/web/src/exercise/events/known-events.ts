import { TimeMachine, type RecordedEvent, type Viewer } from '@tocsin/engine';
import { askFrom, type Place } from '../../http/api';
import type { SeenExercise } from '../live/seen-exercise';

const PAGE = 10_000;
const EVERY = 1_000;

/** What one knows of the log: read once, page by page, and read on while somebody looks. */
export interface Known {
  events: readonly RecordedEvent[];
  /** Whether the first reading has come to the end. */
  complete: boolean;
  error?: unknown;
}

/** The log as far as a seat may see it, kept for as long as its exercise is open. */
export class KnownEvents {
  /** The same events, to look at any moment of. */
  readonly machine = new TimeMachine();
  known: Known = { events: [], complete: false };
  private readonly listeners = new Set<() => void>();
  private timer?: ReturnType<typeof setInterval>;
  private asking = false;
  /** Everything up to here has been asked for. */
  private asked = 0;

  constructor(
    private readonly live: SeenExercise,
    private readonly place: Place,
    /** Whose view is looked at first, and costs most. */
    private readonly prepared: Viewer,
  ) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    this.timer ??= setInterval(() => void this.read(), EVERY);
    void this.read();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      clearInterval(this.timer);
      this.timer = undefined;
    };
  };

  private async read(): Promise<void> {
    const until = this.live.state.seq;
    if (this.asking || (until <= this.asked && this.known.complete)) return;
    this.asking = true;
    try {
      for (let more = PAGE; more === PAGE && this.listeners.size > 0;) {
        const path = `/events?after=${this.machine.last}&limit=${PAGE}`;
        const page = await askFrom<RecordedEvent[]>(this.place, path);
        more = page.length;
        this.machine.add(page);
        // Nobody's view is larger than the staff's; the network is slower than the fold.
        if (!this.known.complete) this.machine.prepare(this.prepared);
        const events = more > 0 ? [...this.known.events, ...page] : this.known.events;
        this.say({ events, complete: this.known.complete || more < PAGE });
      }
      this.asked = until;
    } catch (error) {
      this.say({ ...this.known, error });
    } finally {
      this.asking = false;
    }
  }

  private say(known: Known): void {
    this.known = known;
    for (const listener of [...this.listeners]) listener();
  }
}
