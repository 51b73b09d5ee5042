import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which others get a turn. */
const LONGEST = 15;

/** Long work lets others have a turn now and then: timers, sockets, other exercises. */
export class Breath {
  private taken = performance.now();

  /** Waits for a turn of the event loop when the last one is a while ago. */
  async take(): Promise<void> {
    if (performance.now() - this.taken <= LONGEST) return;
    await setImmediate();
    this.taken = performance.now();
  }
}
