import type { ChartOf } from '../../../document/document';
import { INK, type PageArea } from '../page-area';
import {
  box,
  type Fill,
  isHatched,
  LABEL,
  legend,
  LEGEND,
  legendLines,
  PARTS,
  QUIET,
  RISING,
  rowLabel,
} from './fills';

const ROW = 20;
const TALL_ROW = 28;
const BAR = 13;
const LABELS = 158;
const SUMS = 34;

export const stacksHeight = (area: PageArea, { parts, rows }: ChartOf<'stacks'>): number =>
  rows.length * rowHeight(area, rows) + (parts.length > 1 ? legendLines(area, parts, 12) * LEGEND + 4 : 0);

/** A bar for each row, in parts that differ by their hatch, each with its number where it fits. */
export function drawStacks(area: PageArea, { parts, rows, rising }: ChartOf<'stacks'>, top: number): void {
  const { pdf, left, width } = area;
  const fills = rising && parts.length <= RISING.length ? RISING : PARTS;
  const fillOf = (place: number) => fills[place % fills.length]!;
  const most = Math.max(1, ...rows.map(({ values }) => total(values)));
  const scale = (width - LABELS - SUMS) / most;
  const high = rowHeight(area, rows);
  rows.forEach(({ label, values }, index) => {
    const y = top + index * high + (high - BAR) / 2;
    rowLabel(area, label, left, y + BAR / 2, LABELS - 10);
    let x = left + LABELS;
    values.forEach((value, part) => {
      if (value <= 0) return;
      const wide = value * scale;
      const fill = fillOf(part);
      box(pdf, x, y, wide, BAR, fill);
      if (parts.length > 1) number(area, value, x, y, wide, fill);
      x += wide;
    });
    area.put(new Intl.NumberFormat(area.document.language).format(total(values)), x + 5, y + 9.6, QUIET);
  });
  const words = parts.map((label, part) => ({
    label,
    wide: 12,
    sign: (x: number, y: number) => box(pdf, x, y - 4, 12, 8, fillOf(part)),
  }));
  if (parts.length > 1) legend(area, words, top + rows.length * high + 4);
}

function number(area: PageArea, value: number, x: number, y: number, wide: number, fill: Fill): void {
  const style = { face: 'strong', size: 7.5, colour: fill === 'dark' ? '#ffffff' : INK } as const;
  const shown = String(value);
  const width = area.widthOf(shown, style);
  if (width + 5 > wide) return;
  const at = x + (wide - width) / 2;
  // A number does not stand on a hatch.
  if (isHatched(fill)) area.pdf.rect(at - 1.5, y + 2, width + 3, BAR - 4).fill('#ffffff');
  area.put(shown, at, y + 9.3, style);
}

/** Higher rows where a label takes two lines. */
const rowHeight = (area: PageArea, rows: readonly { label: string }[]): number =>
  rows.some(({ label }) => area.widthOf(label, LABEL) > LABELS - 10) ? TALL_ROW : ROW;

const total = (values: readonly number[]): number => values.reduce((all, one) => all + Math.max(0, one), 0);
