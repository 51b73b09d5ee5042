import { LINE, type PageArea } from '../page-area';
import { TICK } from './fills';

/** Room for the names of what is drawn over time. */
export const LABELS = 158;
/** Room below, for the times. */
export const AXIS = 24;

/** Where a moment stands, right of so much room. */
export function timeScale(
  area: PageArea,
  gutter: number,
  from: number,
  to: number,
): { left: number; width: number; x: (at: number) => number } {
  const left = area.left + gutter;
  const width = area.width - gutter - 10;
  const x = (at: number) =>
    left + ((Math.min(Math.max(at, from), to) - from) / Math.max(1, to - from)) * width;
  return { left, width, x };
}

/** Times along the foot, as many as stand apart. */
export function timeAxis(
  area: PageArea,
  ticks: readonly { at: number; label: string }[],
  x: (at: number) => number,
  base: number,
): void {
  let free = -Infinity;
  for (const { at, label } of ticks) {
    const width = area.widthOf(label, TICK);
    const from = Math.min(x(at) - width / 2, area.left + area.width - width);
    area.pdf
      .lineWidth(0.6)
      .strokeColor(LINE)
      .moveTo(x(at), base)
      .lineTo(x(at), base + 4)
      .stroke();
    if (from < free) continue;
    area.put(label, from, base + 13, TICK);
    free = from + width + 6;
  }
}
