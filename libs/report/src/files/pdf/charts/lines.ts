import type { ChartOf } from '../../../document/document';
import { LINE, type PageArea } from '../page-area';
import { directLabels } from './direct-labels';
import { LABEL, legend, LEGEND, legendLines, rowLabel, TICK } from './fills';
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
  body(chart) + AXIS + (needsLegend(area, chart) ? legendLines(area, labelsOf(chart), 26) * LEGEND : 0);

const labelsOf = ({ series }: Lines): string[] => series.map(({ label }) => label);

/** Where everything of a chart stands, counted from its top. */
function layoutOf(area: PageArea, chart: Lines) {
  const { from, to, levels, series } = chart;
  const { left, width, x } = timeScale(area, levels ? LABELS : NUMBERS, from, to);
  const height = body(chart);
  const most = levels
    ? levels.length - 1
    : niceMost(series.flatMap(({ points }) => points.map(({ value }) => value)));
  const pad = levels ? stepOf(chart) / 2 : 6;
  const y = (value: number) => height - pad - (value / Math.max(1, most)) * (height - 2 * pad);
  // Lines of the same value lie beside each other, not on each other.
  const aside = (place: number) => (place - (series.length - 1) / 2) * (series.length > 1 ? 2.2 : 0);
  const stairs = series.map(({ points }, place) =>
    points.flatMap(({ at, value }, index): [number, number][] => [
      [x(at), y(value) - aside(place)],
      [x(points[index + 1]?.at ?? to), y(value) - aside(place)],
    ]),
  );
  const labels = levels && series.length === 2 ? directLabels(area, chart, stairs, height) : undefined;
  return { left, width, x, y, height, most, aside, stairs, labels };
}

const needsLegend = (area: PageArea, chart: Lines): boolean =>
  chart.series.length > 1 && !layoutOf(area, chart).labels;

/** What holds until it changes: a stair for each series, told apart by dash and mark; two are named where they run. */
export function drawLines(area: PageArea, chart: Lines, top: number): void {
  const { pdf } = area;
  const { from, ticks, levels, series } = chart;
  const { left, width, x, y, height, most, aside, stairs, labels } = layoutOf(area, chart);
  const base = top + height;
  const grid = levels ? levels.map((_, index) => index) : [0, most / 2, most];
  for (const value of grid) {
    const at = top + y(value);
    pdf
      .lineWidth(0.4)
      .strokeColor(LINE)
      .moveTo(left, at)
      .lineTo(left + width, at)
      .stroke();
    const name = levels?.[value];
    if (name !== undefined) rowLabel(area, name, area.left, at, LABELS - 12);
    else {
      const shown = new Intl.NumberFormat(area.document.language).format(value);
      area.put(shown, left - 6 - area.widthOf(shown, TICK), at + 2.5, TICK);
    }
  }
  series.forEach(({ points }, place) => {
    const stroke = STROKES[place % STROKES.length]!;
    const corners = stairs[place]!.map(([at, high]): [number, number] => [at, top + high]);
    drawLine(pdf, corners, stroke);
    const every = Math.ceil(points.length / MARKS);
    points.forEach(({ at, value }, index) => {
      if (index % every === 0 && (index > 0 || at > from || points.length === 1))
        drawMark(pdf, x(at), top + y(value) - aside(place), stroke);
    });
  });
  timeAxis(area, ticks, x, base);
  for (const label of labels ?? []) area.put(label.text, label.x, top + label.y, LABEL);
  if (series.length > 1 && !labels) drawLegend(area, chart, base + AXIS);
}

const drawLegend = (area: PageArea, chart: Lines, y: number): void => {
  const entries = labelsOf(chart).map((label, index) => ({
    label,
    wide: 26,
    sign: (at: number, middle: number) => {
      const stroke = STROKES[index % STROKES.length]!;
      drawLine(
        area.pdf,
        [
          [at, middle],
          [at + 26, middle],
        ],
        stroke,
      );
      drawMark(area.pdf, at + 13, middle, stroke);
    },
  }));
  legend(area, entries, y);
};

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
