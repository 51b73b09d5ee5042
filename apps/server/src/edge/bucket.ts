/** What one client may do in a moment: a number at once, which comes back over time. */
export class Buckets {
  private readonly levels = new Map<string, { left: number; at: number }>();

  /** @param burst how many at once. @param perSecond how many come back in a second */
  constructor(
    private readonly burst: number,
    private readonly perSecond: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes one. @returns whether there was one */
  take(client: string): boolean {
    const level = this.levelOf(client);
    if (level.left < 1) return false;
    level.left--;
    return true;
  }

  /** Puts one back that was taken for nothing. */
  giveBack(client: string): void {
    const level = this.levelOf(client);
    level.left = Math.min(this.burst, level.left + 1);
  }

  private levelOf(client: string): { left: number; at: number } {
    const at = this.now();
    const known = this.levels.get(client);
    if (known) {
      known.left = Math.min(this.burst, known.left + (Math.max(0, at - known.at) / 1_000) * this.perSecond);
      known.at = at;
      return known;
    }
    if (this.levels.size >= 10_000) this.forgetFull(at);
    const fresh = { left: this.burst, at };
    this.levels.set(client, fresh);
    return fresh;
  }

  /** Whoever would have all of theirs again need not be remembered. */
  private forgetFull(at: number): void {
    for (const [client, level] of this.levels)
      if (level.left + ((at - level.at) / 1_000) * this.perSecond >= this.burst) this.levels.delete(client);
  }
}
