import type { ChartOf } from '../../../document/document';
import { INK, LINE, type PageArea } from '../page-area';
import { rowLabel, TICK } from './fills';

const ROW = 16;
const LABELS = 158;
const ANGLE = 42;
/** No column label is longer, points. */
const LONGEST = 128;

type Matrix = ChartOf<'matrix'>;

export const matrixHeight = (area: PageArea, chart: Matrix): number =>
  headOf(area, chart) + chart.rows.length * ROW + 2;

const headOf = (area: PageArea, { columns }: Matrix): number => {
  const widest = columns.reduce((all, one) => Math.max(all, area.widthOf(one, TICK)), 10);
  return Math.min(widest, LONGEST) * Math.sin((ANGLE * Math.PI) / 180) + 12;
};

/** From each row to each column: the number stands in its cell, the shade repeats it. */
export function drawMatrix(area: PageArea, chart: Matrix, top: number): void {
  const { pdf } = area;
  const { rows, columns, cells } = chart;
  const head = headOf(area, chart);
  const left = area.left + LABELS;
  const size = Math.min(34, (area.width - LABELS - LONGEST * 0.45) / Math.max(1, columns.length));
  const most = cells.reduce((all, row) => row.reduce((one, value) => Math.max(one, value), all), 1);
  columns.forEach((label, index) => {
    const x = left + (index + 0.5) * size;
    pdf.save().rotate(-ANGLE, { origin: [x, top + head - 3] });
    area.put(area.short(label, TICK, LONGEST), x, top + head - 3, TICK);
    pdf.restore();
  });
  rows.forEach((label, row) => {
    const y = top + head + row * ROW;
    rowLabel(area, label, area.left, y + ROW / 2, LABELS - 10);
    columns.forEach((_, column) => {
      const value = cells[row]?.[column] ?? 0;
      const x = left + column * size;
      const grey = Math.round(250 - (value / most) * 120);
      const shade = value === 0 ? '#ffffff' : `#${grey.toString(16).padStart(2, '0').repeat(3)}`;
      pdf.lineWidth(0.3).rect(x, y, size, ROW).fillAndStroke(shade, LINE);
      if (value === 0) return;
      const shown = String(value);
      const style = { ...TICK, colour: INK };
      area.put(shown, x + (size - area.widthOf(shown, style)) / 2, y + ROW / 2 + 2.6, style);
    });
  });
}
