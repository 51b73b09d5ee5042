import type { RecordedEvent } from '@tocsin/engine';
import type { EventLog } from './event-log';

/** Events that a reader of the whole history is given at once. */
const PIECE = 1_000;

/** What has been stored of an exercise, its newest events in memory, so that those who join do not each read the log. */
export class History {
  private events: RecordedEvent[] = [];

  /** @param keeps how many events stay in memory; older ones are read from the log. */
  constructor(
    private readonly exercise: string,
    private readonly log: EventLog,
    private readonly keeps: number,
  ) {}

  /** The last sequence that was stored and passed on. */
  get last(): number {
    return this.events.at(-1)?.seq ?? 0;
  }

  add(events: readonly RecordedEvent[]): void {
    for (const event of events) this.events.push(event);
    if (this.events.length > 1.2 * this.keeps) this.events = this.events.slice(-this.keeps);
  }

  /** Every event up to the last, from the first, whether it is in memory or not. */
  async *whole(): AsyncGenerator<RecordedEvent[]> {
    const { last } = this;
    if (this.first > 1) {
      for await (const { events } of this.log.tail(this.exercise, 0))
        yield events.filter(({ seq }) => seq <= last);
      return;
    }
    const { events } = this;
    for (let from = 0; from < events.length; from += PIECE) yield events.slice(from, from + PIECE);
  }

  /** Events after `seq` that holders of some keys may see, in order. */
  async visible(keys: readonly string[], seq: number): Promise<RecordedEvent[]> {
    if (seq + 1 < this.first) {
      const read = await this.log.read(this.exercise, seq, keys);
      return read.filter((event) => event.seq <= this.last);
    }
    const held = new Set(keys);
    return this.events
      .slice(seq + 1 - this.first)
      .filter(({ audience }) => audience.some((key) => held.has(key)));
  }

  private get first(): number {
    return this.events[0]?.seq ?? 1;
  }
}
