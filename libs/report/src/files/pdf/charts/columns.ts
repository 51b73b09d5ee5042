import type { ChartOf } from '../../../document/document';
import { LINE, type PageArea } from '../page-area';
import { box, legend, LEGEND, legendLines, TICK, type Fill } from './fills';

const HEIGHT = 96;
const AXIS = 24;
const NUMBERS = 22;
const WIDEST = 22;
const FILLS: Fill[] = ['dark', 'empty', 'hatched', 'crossed'];

type Columns = ChartOf<'columns'>;

export const columnsHeight = (area: PageArea, { series }: Columns): number =>
  HEIGHT +
  AXIS +
  legendLines(
    area,
    series.map(({ label }) => label),
    12,
  ) *
    LEGEND;

/** How often, in each step of time; a series each, side by side. */
export function drawColumns(area: PageArea, { series, ticks }: Columns, top: number): void {
  const { pdf } = area;
  const length = Math.max(1, ...series.map(({ values }) => values.length));
  const most = series.reduce(
    (all, { values }) => values.reduce((one, value) => Math.max(one, value), all),
    1,
  );
  const left = area.left + NUMBERS;
  const width = area.width - NUMBERS;
  const slot = width / length;
  const base = top + HEIGHT;
  for (const value of most > 1 ? [0, most] : [0, 1]) {
    const y = base - (value / most) * (HEIGHT - 12);
    pdf
      .lineWidth(value === 0 ? 0.8 : 0.4)
      .strokeColor(LINE)
      .moveTo(left, y)
      .lineTo(left + width, y)
      .stroke();
    const shown = String(value);
    area.put(shown, left - 6 - area.widthOf(shown, TICK), y + 2.5, TICK);
  }
  const fillOf = (place: number): Fill => FILLS[place % FILLS.length]!;
  series.forEach(({ values }, place) => {
    const wide = Math.min(WIDEST, Math.max(1.4, (slot * 0.8) / series.length));
    values.forEach((value, index) => {
      if (value <= 0) return;
      const tall = (value / most) * (HEIGHT - 12);
      box(pdf, left + index * slot + place * wide, base - tall, wide, tall, fillOf(place));
    });
  });
  let free = -Infinity;
  for (const { place, label } of ticks) {
    const x = left + place * slot;
    if (place >= length || x < free) continue;
    pdf
      .lineWidth(0.6)
      .strokeColor(LINE)
      .moveTo(x, base)
      .lineTo(x, base + 4)
      .stroke();
    const wide = area.widthOf(label, TICK);
    area.put(label, Math.min(x, left + width - wide), base + 13, TICK);
    free = x + wide + 6;
  }
  const words = series.map(({ label }, index) => ({
    label,
    wide: 12,
    sign: (x: number, y: number) => box(pdf, x, y - 4, 12, 8, fillOf(index)),
  }));
  legend(area, words, base + AXIS);
}
