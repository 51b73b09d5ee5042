/** How wide a column's longest word and its longest cell are. */
export interface Wish {
  word: number;
  whole: number;
}

/** No cell wants more than this part of the width for itself. */
const MOST = 0.62;

/** Widths of a table's columns, by what stands in them: no word is parted while others have room to give. */
export function columnWidths(width: number, wishes: readonly Wish[]): number[] {
  const whole = wishes.map((one) => Math.min(one.whole, width * MOST));
  const words = wishes.map(({ word }, place) => Math.min(word, whole[place]!));
  const [wanted, needed] = [sum(whole), sum(words)];
  if (wanted <= width) return whole.map((one) => one + ((width - wanted) * one) / (wanted || 1));
  if (needed < width) {
    const share = (width - needed) / (wanted - needed);
    return words.map((one, place) => one + (whole[place]! - one) * share);
  }
  // Even single words are too long: the longest give way first.
  const most = ceiling(words, width);
  return words.map((one) => Math.min(one, most));
}

function ceiling(words: readonly number[], width: number): number {
  let left = width;
  const rising = [...words].sort((a, b) => a - b);
  for (const [place, word] of rising.entries()) {
    const even = left / (rising.length - place);
    if (word > even) return even;
    left -= word;
  }
  return width;
}

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
