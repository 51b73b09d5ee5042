/** A seeded source of chance: the same seed and name give the same numbers, on every machine. */
export class Random {
  private state: number;

  constructor(seed: number, name: string) {
    let hash = seed >>> 0;
    for (const letter of name) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x9e3779b1) >>> 0;
    this.state = hash;
  }

  /** Uniform in [0, 1). The mixing step is Mulberry32's. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }
}
