import type { Reference } from '../../document/references';
import { piecesOf, type Rich } from '../../document/document';
import type { Line, Piece } from './lines';
import { ACCENT, INK, RAISED, type PageArea, type Style } from './page-area';

/** Fewer lines of a paragraph never stand alone at the foot or head of a page. */
const TOGETHER = 2;

export interface Place {
  x: number;
  width: number;
  align?: 'left' | 'right' | 'center';
}

/** A text with the numbers of the events that it cites. */
export function withNumbers(
  text: Rich,
  references: ReadonlyMap<number, Reference>,
  cites: readonly number[] = [],
): (string | { reference: number })[] {
  const numbered = (seq: number) => ({ reference: references.get(seq)?.number ?? seq });
  return [
    ...piecesOf(text).map((piece) => (typeof piece === 'string' ? piece : numbered(piece.cite))),
    ...cites.map(numbered),
  ];
}

/** Writes lines into the innermost element, over as many pages as they need. */
export function writeLines(area: PageArea, lines: readonly Line[], style: Style, place: Place): void {
  const height = area.leading(style);
  let from = 0;
  while (from < lines.length) {
    const left = lines.length - from;
    let fit = Math.min(left, Math.floor((area.bottom - area.pdf.y + 0.01) / height));
    if (fit < left) {
      if (left - fit < TOGETHER) fit = left - TOGETHER;
      if (fit < Math.min(TOGETHER, left) && area.pdf.y > area.top) fit = 0;
      else fit = Math.max(fit, 1);
    }
    drawLines(area, lines.slice(from, from + fit), style, { ...place, y: area.pdf.y });
    area.pdf.y += fit * height;
    from += fit;
    if (from < lines.length) area.newPage();
  }
}

/** Draws lines at a place, without moving on. */
export function drawLines(
  area: PageArea,
  lines: readonly Line[],
  style: Style,
  { x, y, width, align = 'left' }: Place & { y: number },
): void {
  const height = area.leading(style);
  let waiting: (() => void)[] = [];
  const say = (): void => {
    const draws = waiting;
    waiting = [];
    if (draws.length > 0) area.content(() => draws.forEach((draw) => draw()));
  };
  lines.forEach((line, index) => {
    const base = y + index * height + height * 0.74;
    let at = x + (align === 'left' ? 0 : (width - line.width) * (align === 'right' ? 1 : 0.5));
    line.pieces.forEach((piece, place) => {
      const [from, reference] = [at, piece.reference];
      at += piece.width;
      if (reference === undefined) {
        const ends = place === line.pieces.length - 1;
        waiting.push(() =>
          words(area, piece, from, base, style, ends && index < lines.length - 1, line.parted),
        );
      } else {
        say();
        cite(area, reference, piece, from, base, style);
      }
    });
  });
  say();
}

function words(
  area: PageArea,
  { text, width }: Piece,
  x: number,
  base: number,
  style: Style,
  goesOn: boolean,
  parted: boolean,
): void {
  // A line's end is a space to those who do not see it, and a hyphen that parts a word is none.
  area.put(goesOn && !parted ? `${text} ` : text, x, base, style);
  if (!parted) return;
  area.pdf.markContent('Span', { actual: '\u00ad' } as never);
  area.put('-', x + width, base, style);
  area.pdf.endMarkedContent();
}

/** The small number of an event: a link to it in the annex. */
function cite(area: PageArea, number: number, piece: Piece, x: number, base: number, style: Style): void {
  const size = style.size * RAISED.size;
  const { words } = area.document;
  area.within('Reference', () =>
    area.within('Link', () => {
      area.content(() =>
        area.put(piece.text, x + 0.3, base - style.size * RAISED.by, {
          face: 'strong',
          size,
          colour: ACCENT,
        }),
      );
      const y = base - style.size;
      area.link(
        { x, y, width: piece.width, height: style.size },
        `event-${number}`,
        `${words.evidence} ${number}`,
      );
    }),
  );
}

/** An element of text: a paragraph, a heading, a caption. */
export function paragraph(
  area: PageArea,
  type: string,
  text: Parameters<PageArea['lines']>[0],
  style: Style,
  place: Place = { x: area.left, width: area.width },
): void {
  const lines = area.lines(text, { colour: INK, ...style }, place.width);
  area.within(type, () => writeLines(area, lines, style, place));
}
