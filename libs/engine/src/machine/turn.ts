import { exerciseTime } from '../core/clock';
import type { Draft, RecordedEvent } from '../core/events';
import type { State } from '../core/state';
import { audienceOf } from './audience';

/** The events of one command, stamped and folded one by one. */
export class Turn {
  readonly events: RecordedEvent[] = [];

  constructor(
    /** Wall time. */
    readonly at: number,
    private readonly state: State,
    private readonly take: (event: RecordedEvent) => void,
  ) {}

  /** Exercise time of the turn; a command that sets the clock moves it. */
  get now(): number {
    return exerciseTime(this.state.clock, this.at);
  }

  emit(drafts: readonly Draft[], by = 'clock'): void {
    for (const draft of drafts) {
      const { seq } = this.state;
      const stamped = { ...draft, by: draft.by ?? by, seq: seq + 1, at: this.at, time: this.now };
      const event = { ...stamped, audience: audienceOf(draft, this.state) } as RecordedEvent;
      this.take(event);
      this.events.push(event);
    }
  }
}
