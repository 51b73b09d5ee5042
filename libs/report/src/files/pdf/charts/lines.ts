import type { ChartOf } from '../../../document/document';
import { LINE, type PageArea } from '../page-area';
import { legend, LEGEND, legendLines, rowLabel, TICK } from './fills';
import { AXIS, LABELS, timeAxis, timeScale } from './time-axis';
import { drawLine, drawMark, STROKES } from './marks';

const NUMBERS = 30;
const STEP = 26;
/** A level that several lines share. */
const SHARED_STEP = 36;
const PLAIN = 118;
/** More marks on a line than this would hide it. */
const MARKS = 24;

type Lines = ChartOf<'lines'>;

const stepOf = ({ series }: Lines): number => (series.length > 2 ? SHARED_STEP : STEP);

const body = (chart: Lines): number =>
  chart.levels ? Math.max(2, chart.levels.length) * stepOf(chart) : PLAIN;

export const linesHeight = (area: PageArea, chart: Lines): number =>
  body(chart) + AXIS + (chart.series.length > 1 ? legendLines(area, labelsOf(chart), 26) * LEGEND : 0);

const labelsOf = ({ series }: Lines): string[] => series.map(({ label }) => label);

/** What holds until it changes: a stair for each series, told apart by dash and mark. */
export function drawLines(area: PageArea, chart: Lines, top: number): void {
  const { pdf } = area;
  const { from, to, ticks, levels, series } = chart;
  const gutter = levels ? LABELS : NUMBERS;
  const { left, width, x } = timeScale(area, gutter, from, to);
  const height = body(chart);
  const base = top + height;
  const most = levels
    ? levels.length - 1
    : niceMost(series.flatMap(({ points }) => points.map(({ value }) => value)));
  const pad = levels ? stepOf(chart) / 2 : 6;
  const y = (value: number) => base - pad - (value / Math.max(1, most)) * (height - 2 * pad);
  const grid = levels ? levels.map((_, place) => place) : [0, most / 2, most];
  for (const value of grid) {
    pdf
      .lineWidth(0.4)
      .strokeColor(LINE)
      .moveTo(left, y(value))
      .lineTo(left + width, y(value))
      .stroke();
    const name = levels?.[value];
    if (name !== undefined) rowLabel(area, name, area.left, y(value), LABELS - 12);
    else {
      const shown = new Intl.NumberFormat(area.document.language).format(value);
      area.put(shown, left - 6 - area.widthOf(shown, TICK), y(value) + 2.5, TICK);
    }
  }
  series.forEach(({ points }, place) => {
    const stroke = STROKES[place % STROKES.length]!;
    // Lines of the same value lie beside each other, not on each other.
    const aside = (place - (series.length - 1) / 2) * (series.length > 1 ? 2.2 : 0);
    const corners = points.flatMap(({ at, value }, index): [number, number][] => {
      const next = points[index + 1];
      return [
        [x(at), y(value) - aside],
        [x(next ? next.at : to), y(value) - aside],
      ];
    });
    drawLine(pdf, corners, stroke);
    const every = Math.ceil(points.length / MARKS);
    points.forEach(({ at, value }, index) => {
      if (index % every === 0 && (index > 0 || at > from || points.length === 1))
        drawMark(pdf, x(at), y(value) - aside, stroke);
    });
  });
  timeAxis(area, ticks, x, base);
  if (series.length > 1) {
    const entries = labelsOf(chart).map((label, place) => ({
      label,
      wide: 26,
      sign: (at: number, middle: number) => {
        const stroke = STROKES[place % STROKES.length]!;
        drawLine(
          pdf,
          [
            [at, middle],
            [at + 26, middle],
          ],
          stroke,
        );
        drawMark(pdf, at + 13, middle, stroke);
      },
    }));
    legend(area, entries, base + AXIS);
  }
}

/** The end of an axis: 2, 4, 6, 8, 10, 20, 40 … */
function niceMost(values: readonly number[]): number {
  const most = values.reduce((all, one) => Math.max(all, one), 2);
  const size = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 4, 6, 8, 10].map((one) => one * size).find((one) => one >= most && one % 2 === 0) ?? most;
}

/** A stair of levels is a line with named values. */
export const fromSteps = ({ steps, ...chart }: ChartOf<'steps'>): Lines => ({
  ...chart,
  type: 'lines',
  series: [{ label: '', points: steps.map(({ at, level }) => ({ at, value: level })) }],
});
