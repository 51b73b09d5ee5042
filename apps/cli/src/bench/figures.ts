/** A sorted sample and what is read off it, milliseconds. */
export interface Spread {
  n: number;
  p50: number;
  p95: number;
  p99: number;
  most: number;
}

export function spreadOf(sample: readonly number[]): Spread {
  const sorted = [...sample].sort((a, b) => a - b);
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0);
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** What a bench found: Tocsin, the floor under it, and how they compare. */
export interface Result {
  bench: string;
  figures: Record<string, number | Spread>;
  ratios: Record<string, number>;
}
