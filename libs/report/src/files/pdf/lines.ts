/** A piece of a line: words, or the number of an event that is cited. */
export interface Piece {
  text: string;
  width: number;
  reference?: number;
}
export interface Line {
  pieces: Piece[];
  width: number;
  /** The last word goes on in the next line. */
  parted: boolean;
}

/** A word that stays in one line as long as it can, with the references behind it. */
interface Word {
  text: string;
  /** Stands directly behind the word before it. */
  joined: boolean;
  references: number[];
  /** A new line begins behind it. */
  last?: boolean;
}

export interface Setting {
  width: number;
  widthOf: (text: string) => number;
  /** Width of a reference's small number. */
  widthOfReference: (text: string) => number;
  syllables: (word: string) => string[];
}

/** In wide text a word is parted where more than this share of a line would stay empty; in columns only if it must. */
const RAGGED = 0.2;
const WIDE = 240;
const LETTER = /\p{L}/u;

/** Text in lines, ragged right. Words that do not fit are parted as their language parts them, with a hyphen. */
export function breakLines(text: readonly (string | { reference: number })[], setting: Setting): Line[] {
  const lines: Line[] = [];
  let line: Line = { pieces: [], width: 0, parted: false };
  const end = (parted = false): void => {
    lines.push({ ...line, parted });
    line = { pieces: [], width: 0, parted: false };
  };
  const put = (text: string): void => {
    const width = setting.widthOf(text);
    const before = line.pieces.at(-1);
    if (before && before.reference === undefined) {
      before.text += text;
      before.width += width;
    } else line.pieces.push({ text, width });
    line.width += width;
  };
  for (const { text: whole, joined, references, last } of wordsOf(text)) {
    let text = whole;
    let space = joined || line.width === 0 ? '' : ' ';
    const behind = references.reduce((sum, one) => sum + setting.widthOfReference(String(one)), 0);
    while (line.width + setting.widthOf(space + text) + behind > setting.width) {
      const room = setting.width - line.width - setting.widthOf(space);
      const fits = setting.widthOf(text) + behind <= setting.width;
      const ragged = setting.width > WIDE && room > setting.width * RAGGED;
      const head = !fits || ragged ? headOf(text, room, setting, line.width > 0) : '';
      if (head !== '') {
        put(space + head);
        const rest = text.slice(head.length);
        end(LETTER.test(head.at(-1) ?? '') && LETTER.test(rest[0] ?? ''));
        text = rest;
      } else if (line.width === 0) break;
      else end();
      space = '';
    }
    if (text !== '') put(space + text);
    references.forEach((reference, index) => {
      const text = `${index > 0 ? ',' : ''}${reference}`;
      const width = setting.widthOfReference(text);
      line.pieces.push({ text, width, reference });
      line.width += width;
    });
    if (last) end();
  }
  if (line.pieces.length > 0 || lines.length === 0) end();
  return lines;
}

/** As much of a word as fits and may stand alone before a hyphen; empty if nothing may. */
function headOf(word: string, room: number, { widthOf, width, syllables }: Setting, begun: boolean): string {
  let head = '';
  let grown = '';
  const parts = syllables(word);
  for (const part of parts.slice(0, -1)) {
    grown += part;
    if (widthOf(`${grown}-`) > room) break;
    head = grown;
  }
  // A word that no line holds is cut where it must be.
  if (head !== '' || begun || widthOf(word) <= width) return head;
  const signs = [...word];
  let count = 1;
  while (count < signs.length - 1 && widthOf(`${signs.slice(0, count + 1).join('')}-`) <= room) count++;
  return signs.slice(0, count).join('');
}

function wordsOf(text: readonly (string | { reference: number })[]): Word[] {
  const words: Word[] = [];
  let spaced = false;
  for (const piece of text) {
    if (typeof piece !== 'string') {
      const before = words.at(-1);
      if (before && !before.last) before.references.push(piece.reference);
      else words.push({ text: '', joined: true, references: [piece.reference] });
      continue;
    }
    for (const part of piece.split(/(\n| +)/)) {
      if (part === '\n') {
        const before = words.at(-1);
        if (before && !before.last) before.last = true;
        else words.push({ text: '', joined: true, references: [], last: true });
        spaced = false;
      } else if (part === '' || part.trim() === '') spaced ||= part !== '';
      else {
        // Behind a hyphen, a slash or a dash a line may end without more ado.
        part.split(/(?<=[-/–—\\@=&?])(?=[^\s])/).forEach((text, index) => {
          words.push({ text, joined: index > 0 || !spaced, references: [] });
        });
        spaced = false;
      }
    }
  }
  return words;
}
