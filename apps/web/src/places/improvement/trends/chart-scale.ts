/** A round number at or above the greatest value, so that the axis ends on something one can read. */
export function roundAbove(greatest: number): number {
  if (greatest <= 0) return 1;
  const step = 10 ** Math.floor(Math.log10(greatest));
  return [1, 2, 2.5, 5, 10].map((factor) => factor * step).find((round) => round >= greatest) ?? greatest;
}
