import { MINUTE } from '@tocsin/words';
/**
 * The server's wall time, as this browser estimates it. It runs on the monotonic clock, so that
 * somebody who sets the clock of the laptop does not set the clock of the exercise.
 */
export class ServerTime {
  private offset = Date.now() - performance.now();
  private best = Infinity;
  private measured = -Infinity;

  now(): number {
    return performance.now() + this.offset;
  }

  /** Takes a measurement: asked and answered on the monotonic clock, `now` as the server said. */
  learn(asked: number, answered: number, now: number): void {
    const took = answered - asked;
    const stale = answered - this.measured > 10 * MINUTE;
    if (!stale && took > this.best * 1.5 && took > 20) return;
    this.best = took;
    this.measured = answered;
    this.offset = now + took / 2 - answered;
  }

  /** A first idea from the answer to a join, replaced by any measurement. */
  guess(now: number): void {
    if (this.measured === -Infinity) this.offset = now - performance.now();
  }
}
