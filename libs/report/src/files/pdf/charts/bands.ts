import type { ChartOf } from '../../../document/document';
import { LINE, type PageArea } from '../page-area';
import { box, legend, LEGEND, legendLines, RISING, rowLabel } from './fills';
import { AXIS, LABELS, timeAxis, timeScale } from './time-axis';

const ROW = 24;
const BAND = 12;

type Bands = ChartOf<'bands'>;

export const bandsHeight = (area: PageArea, { rows, parts }: Bands): number =>
  rows.length * ROW + AXIS + legendLines(area, parts, 12) * LEGEND;

/** A band for each row, along the time; what goes on is one piece. */
export function drawBands(area: PageArea, { rows, parts, ticks, step }: Bands, top: number): void {
  const { pdf } = area;
  const end = step * rows.reduce((all, { values }) => Math.max(all, values.length), 1);
  const { x } = timeScale(area, LABELS, 0, end);
  const fillOf = (part: number) => RISING[Math.min(part, RISING.length - 1)]!;
  const base = top + rows.length * ROW;
  for (const { at } of ticks)
    pdf.lineWidth(0.3).strokeColor(LINE).moveTo(x(at), top).lineTo(x(at), base).stroke();
  rows.forEach(({ label, values }, index) => {
    const y = top + index * ROW + (ROW - BAND) / 2;
    rowLabel(area, label, area.left, y + BAND / 2, LABELS - 10);
    const wide = (from: number, to: number) => x(to * step) - x(from * step);
    for (const { part, from, to } of piecesOf(values))
      if (part) box(pdf, x(from * step), y, wide(from, to), BAND, fillOf(part));
    pdf.lineWidth(0.4).strokeColor(LINE);
    for (const { part, from, to } of piecesOf(values.map((value) => value && 0)))
      if (part !== null) pdf.rect(x(from * step), y, wide(from, to), BAND).stroke();
  });
  timeAxis(area, ticks, x, base);
  const words = parts.map((label, part) => ({
    label,
    wide: 12,
    sign: (at: number, middle: number) => box(pdf, at, middle - 4, 12, 8, fillOf(part)),
  }));
  legend(area, words, base + AXIS);
}

interface Piece {
  part: number | null;
  from: number;
  to: number;
}

/** Steps of the same part, one after the other, as one. */
function piecesOf(values: readonly (number | null)[]): Piece[] {
  const pieces: Piece[] = [];
  values.forEach((part, index) => {
    const last = pieces.at(-1);
    if (last?.part === part) last.to = index + 1;
    else pieces.push({ part, from: index, to: index + 1 });
  });
  return pieces;
}
