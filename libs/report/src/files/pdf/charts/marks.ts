import { ACCENT, INK, type Pdf } from '../page-area';

/** Lines differ by dash and mark; by colour only beside. */
export interface Stroke {
  dash: number[];
  width: number;
  colour: string;
  mark: 'round' | 'square' | 'triangle' | 'diamond' | 'cross' | 'ring';
}
export const STROKES: Stroke[] = [
  { dash: [], width: 1.8, colour: ACCENT, mark: 'round' },
  { dash: [5, 2.5], width: 1.5, colour: INK, mark: 'square' },
  { dash: [1.5, 2], width: 1.5, colour: '#8a4b08', mark: 'triangle' },
  { dash: [8, 2.5, 1.5, 2.5], width: 1.5, colour: '#5a2d82', mark: 'diamond' },
  { dash: [], width: 0.8, colour: INK, mark: 'ring' },
  { dash: [3, 1.5], width: 0.9, colour: ACCENT, mark: 'cross' },
];

/** The way of a line through its corners. */
export function drawLine(pdf: Pdf, corners: readonly (readonly [number, number])[], stroke: Stroke): void {
  const [first, ...others] = corners;
  if (!first) return;
  pdf.lineWidth(stroke.width).strokeColor(stroke.colour).lineJoin('miter');
  if (stroke.dash.length > 0) pdf.dash(stroke.dash as never, {});
  pdf.moveTo(...(first as [number, number]));
  for (const [x, y] of others) pdf.lineTo(x, y);
  pdf.stroke().undash();
}

export function drawMark(pdf: Pdf, x: number, y: number, { mark, colour }: Stroke): void {
  const r = 2.7;
  switch (mark) {
    case 'round':
      return void pdf.circle(x, y, r).fill(colour);
    case 'square':
      return void pdf.rect(x - r, y - r, 2 * r, 2 * r).fill(colour);
    case 'triangle':
      return void pdf.polygon([x - r - 0.4, y + r], [x + r + 0.4, y + r], [x, y - r]).fill(colour);
    case 'diamond':
      return void pdf
        .polygon([x - r - 0.8, y], [x, y + r + 0.8], [x + r + 0.8, y], [x, y - r - 0.8])
        .fill(colour);
    case 'ring':
      return void pdf.lineWidth(0.9).circle(x, y, r).fillAndStroke('#ffffff', colour);
    case 'cross':
      pdf
        .lineWidth(1.1)
        .strokeColor(colour)
        .moveTo(x - r, y - r)
        .lineTo(x + r, y + r);
      return void pdf
        .moveTo(x - r, y + r)
        .lineTo(x + r, y - r)
        .stroke();
  }
}
