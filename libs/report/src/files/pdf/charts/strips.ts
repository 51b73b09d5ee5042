import type { ChartOf } from '../../../document/document';
import { ACCENT, LINE, type PageArea } from '../page-area';
import { rowLabel, TICK } from './fills';
import { AXIS, LABELS, timeAxis, timeScale } from './time-axis';

const STRIP = 27;
/** Ground under a line; the line itself carries what it says. */
const GROUND = '#d5e4e8';

type Lines = ChartOf<'lines'>;

export const stripsHeight = ({ series }: Lines): number => series.length * STRIP + AXIS;

/** Several numbers over time: a strip for each, all of one scale, so that none hides another. */
export function drawStrips(area: PageArea, chart: Lines, top: number): void {
  const { pdf } = area;
  const { from, to, ticks, series } = chart;
  const { left, width, x } = timeScale(area, LABELS, from, to);
  const most = series.reduce(
    (all, { points }) => points.reduce((one, { value }) => Math.max(one, value), all),
    1,
  );
  const base = top + series.length * STRIP;
  for (const { at } of ticks)
    pdf.lineWidth(0.3).strokeColor(LINE).moveTo(x(at), top).lineTo(x(at), base).stroke();
  series.forEach(({ label, points }, place) => {
    const foot = top + (place + 1) * STRIP;
    const y = (value: number) => foot - (value / most) * (STRIP - 7);
    const corners = points.flatMap(({ at, value }, index): [number, number][] => [
      [x(at), y(value)],
      [x(points[index + 1]?.at ?? to), y(value)],
    ]);
    const [first, last] = [corners[0], corners.at(-1)];
    if (first && last) {
      pdf.polygon([first[0], foot], ...corners, [last[0], foot]).fill(GROUND);
      pdf.moveTo(...first);
      for (const corner of corners.slice(1)) pdf.lineTo(...corner);
      pdf.lineWidth(1.2).lineJoin('miter').strokeColor(ACCENT).stroke();
    }
    pdf
      .lineWidth(0.5)
      .strokeColor(LINE)
      .moveTo(left, foot)
      .lineTo(left + width, foot)
      .stroke();
    rowLabel(area, label, area.left, foot - STRIP / 2 + 2, LABELS - 34);
    const own = points.reduce((all, { value }) => Math.max(all, value), 0);
    const shown = new Intl.NumberFormat(area.document.language).format(own);
    area.put(shown, left - 6 - area.widthOf(shown, TICK), y(own) + 3, TICK);
  });
  timeAxis(area, ticks, x, base);
}
