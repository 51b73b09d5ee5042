import { ACCENT, INK, SOFT, type Pdf, type PageArea, type Style } from '../page-area';

export const LABEL: Style = { face: 'text', size: 8.5, colour: INK };
export const QUIET: Style = { face: 'text', size: 8.5, colour: SOFT };
export const TICK: Style = { face: 'text', size: 7.5, colour: SOFT };

/** Fills that differ in grey by hatch, not by colour alone. */
export type Fill = 'plain' | 'hatched' | 'dark' | 'empty' | 'dotted' | 'crossed';
/** Parts of a stack, in their order. */
export const PARTS: Fill[] = ['plain', 'hatched', 'dark', 'empty', 'dotted', 'crossed'];
/** Parts that grow worse from one to the next. */
export const RISING: Fill[] = ['empty', 'hatched', 'dark'];

const PLAIN = '#7fb0ba';
const HATCHES: Partial<Record<Fill, string>> = {
  hatched: '0.9 w 0 0 m 4 4 l -1 3 m 1 5 l 3 -1 m 5 1 l S',
  dotted: '1.5 1.5 1 1 re 3.5 3.5 1 1 re f',
  crossed: '0.6 w 0 0 m 4 4 l 0 4 m 4 0 l S',
};
export const isHatched = (fill: Fill): boolean => fill in HATCHES;
const patterns = new WeakMap<Pdf, Map<Fill, PDFKit.PDFTilingPattern>>();

/** A rectangle with a fill and an outline. */
export function box(pdf: Pdf, x: number, y: number, width: number, height: number, fill: Fill): void {
  const ground = fill === 'plain' ? PLAIN : fill === 'dark' ? INK : '#ffffff';
  pdf.rect(x, y, width, height).fill(ground);
  const hatch = patternOf(pdf, fill);
  if (hatch) pdf.rect(x, y, width, height).fill([hatch, ACCENT] as never);
  pdf.lineWidth(0.6).strokeColor(INK).rect(x, y, width, height).stroke();
}

function patternOf(pdf: Pdf, fill: Fill): PDFKit.PDFTilingPattern | undefined {
  const drawing = HATCHES[fill];
  if (!drawing) return undefined;
  const known = patterns.get(pdf) ?? new Map<Fill, PDFKit.PDFTilingPattern>();
  patterns.set(pdf, known);
  const size = fill === 'dotted' ? 5 : 4;
  if (!known.has(fill)) known.set(fill, pdf.pattern([0, 0, size, size], size, size, drawing));
  return known.get(fill);
}

/** The words of what is drawn, each behind its sign; how many lines they take. */
export function legend(
  area: PageArea,
  entries: readonly { label: string; wide: number; sign: (x: number, y: number) => void }[],
  y: number,
): number {
  let [x, line] = [area.left, 0];
  for (const { label, wide, sign } of entries) {
    const text = area.short(label, QUIET, 220);
    const width = wide + 5 + area.widthOf(text, QUIET) + 18;
    if (x > area.left && x + width - 18 > area.left + area.width) [x, line] = [area.left, line + 1];
    const base = y + line * LEGEND + 8;
    sign(x, base - 3);
    area.put(text, x + wide + 5, base, QUIET);
    x += width;
  }
  return line + 1;
}
export const LEGEND = 14;

/** How many lines a legend takes. */
export function legendLines(area: PageArea, labels: readonly string[], wide: number): number {
  let [x, line] = [0, 0];
  for (const label of labels) {
    const width = wide + 5 + area.widthOf(area.short(label, QUIET, 220), QUIET) + 18;
    if (x > 0 && x + width - 18 > area.width) [x, line] = [0, line + 1];
    x += width;
  }
  return line + 1;
}

/** A label before a drawing, on two lines at most. */
export function rowLabel(area: PageArea, label: string, x: number, middle: number, width: number): void {
  const lines = area.lines([label], LABEL, width);
  const shown = lines
    .slice(0, 2)
    .map(({ pieces, parted }) => pieces.map(({ text }) => text).join('') + (parted ? '-' : ''));
  if (lines.length > 2) shown[1] = area.short(`${shown[1]}${lines[2]!.pieces[0]?.text ?? ''}…`, LABEL, width);
  const height = 10;
  shown.forEach((text, index) => {
    area.put(text, x, middle + 3 - ((shown.length - 1) * height) / 2 + index * height, LABEL);
  });
}
