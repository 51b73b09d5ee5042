/** How wide a column's longest word and its longest cell are. */
export interface Wish {
  word: number;
  whole: number;
}

/** What four in five cells do not exceed: one long cell does not make its whole column wide. */
export const usualMost = (widths: readonly number[]): number =>
  [...widths].sort((a, b) => a - b)[Math.ceil(widths.length * 0.8) - 1] ?? 0;

/** No cell wants more than this part of the width for itself. */
const MOST = 0.62;

/**
 * Widths of a table's columns, by what stands in them: no word is parted while others have room to give, and cells
 * have about as many lines in every column.
 */
export function columnWidths(width: number, wishes: readonly Wish[]): number[] {
  const words = wishes.map(({ word }) => Math.min(word, width * MOST));
  const wholes = wishes.map(({ whole }, index) => Math.max(words[index]!, whole));
  const [wanted, needed] = [sum(wholes), sum(words)];
  if (wanted <= width) return wholes.map((one) => one + ((width - wanted) * one) / (wanted || 1));
  if (needed < width) return scaled(width, words, wholes);
  // Even single words are too long: the longest give way first.
  const most = ceiling(words, width);
  return words.map((one) => Math.min(one, most));
}

/** The same part of what each column wishes, none less than its longest word. */
function scaled(width: number, words: readonly number[], wholes: readonly number[]): number[] {
  let [low, high] = [0, 1];
  const at = (part: number) => wholes.map((one, index) => Math.max(words[index]!, one * part));
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) > width) high = middle;
    else low = middle;
  }
  return at(low);
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
