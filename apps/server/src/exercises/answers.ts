/** Answers that are kept at hand; older ones are found in the log. */
const KEPT = 50_000;

/** What accepted commands were answered, so that a repeat gets the same answer. */
export class Answers {
  private readonly seqs = new Map<string, number>();
  /** Whether every command of the log is still at hand, so that one that is not here is new. */
  complete = true;

  get(id: string): number | undefined {
    return this.seqs.get(id);
  }

  set(id: string, seq: number): void {
    this.seqs.set(id, seq);
    if (this.seqs.size <= KEPT) return;
    this.seqs.delete(this.seqs.keys().next().value!);
    this.complete = false;
  }
}
