/** The one among `words` that was probably meant by `word`, as a clause for a message; empty when none is near. */
export function didYouMean(word: string, words: Iterable<string>): string {
  let best: string | undefined;
  let least = word.length < 5 ? 2 : 3;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const away = distance(word, candidate);
    if (away < least) [best, least] = [candidate, away];
  }
  return best === undefined ? '' : ` Did you mean "${best}"?`;
}

/** Levenshtein distance; of words longer than 60 characters only whether they are equal. */
function distance(a: string, b: string): number {
  if (a.length > 60 || b.length > 60) return a === b ? 0 : 60;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
