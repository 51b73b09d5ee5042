/** Longest sleep: a clock that is set while one sleeps is noticed by then. */
const LONGEST = 30_000;

/** Rings at a wall time, never before it. */
export class Alarm {
  private timer?: NodeJS.Timeout;

  constructor(private readonly ring: () => void) {}

  /** @param due wall time, epoch milliseconds; undefined: not at all. */
  set(due: number | undefined): void {
    clearTimeout(this.timer);
    if (due === undefined) return;
    const wait = Math.min(Math.max(0, due - Date.now()), LONGEST);
    this.timer = setTimeout(() => (Date.now() < due ? this.set(due) : this.ring()), wait);
  }
}
