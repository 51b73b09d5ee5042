/** What accepted commands were answered, so that a repeat gets the same answer. */
export class Answers {
  private readonly seqs = new Map<string, number>();
  /** Whether every command of the log is still in memory, so that one that is not here is new. */
  complete = true;

  /** @param keeps how many answers stay in memory; older ones are found in the log. */
  constructor(private readonly keeps: number) {}

  get(id: string): number | undefined {
    return this.seqs.get(id);
  }

  set(id: string, seq: number): void {
    this.seqs.set(id, seq);
    if (this.seqs.size <= this.keeps) return;
    this.seqs.delete(this.seqs.keys().next().value!);
    this.complete = false;
  }
}
