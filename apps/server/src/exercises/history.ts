import type { RecordedEvent } from '@tocsin/engine';
import type { EventLog } from './event-log';

/** Events that are kept at hand; a longer log is read where it lies. */
const KEPT = 100_000;

/** What has been stored of an exercise, at hand, so that those who join do not each read the log. */
export class History {
  private events: RecordedEvent[] = [];

  constructor(
    private readonly exercise: string,
    private readonly log: EventLog,
  ) {}

  /** The last sequence that was stored and passed on. */
  get last(): number {
    return this.events.at(-1)?.seq ?? 0;
  }

  /** All events of the log; undefined when some are no longer at hand. */
  get whole(): readonly RecordedEvent[] | undefined {
    return (this.events[0]?.seq ?? 1) === 1 ? this.events : undefined;
  }

  add(events: readonly RecordedEvent[]): void {
    for (const event of events) this.events.push(event);
    if (this.events.length > 1.2 * KEPT) this.events = this.events.slice(-KEPT);
  }

  /** Events after `seq` that holders of some keys may see, in order. */
  async visible(keys: readonly string[], seq: number): Promise<RecordedEvent[]> {
    const first = this.events[0]?.seq ?? 1;
    if (seq + 1 < first) {
      const read = await this.log.read(this.exercise, seq, keys);
      return read.filter((event) => event.seq <= this.last);
    }
    const held = new Set(keys);
    return this.events.slice(seq + 1 - first).filter(({ audience }) => audience.some((key) => held.has(key)));
  }
}
