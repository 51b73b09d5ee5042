/** Work that is done at once and again after a while, for as long as the server runs; never twice at a time. */
export class Recurring {
  private timer?: NodeJS.Timeout;
  private doing?: Promise<void>;

  /** @param failed told when the work could not be done; it is tried again in its turn */
  constructor(
    private readonly work: () => Promise<void>,
    private readonly failed: (error: Error) => void,
  ) {}

  /** @param every milliseconds */
  start(every: number): void {
    const turn = (): void => {
      this.doing ??= this.work()
        .catch(this.failed)
        .finally(() => (this.doing = undefined));
    };
    turn();
    this.timer = setInterval(turn, every);
  }

  /** Begins nothing more, and waits for what is under way. */
  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.doing;
  }
}
