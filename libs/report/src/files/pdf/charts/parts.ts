import type { Chart } from '../../../document/document';

/** More rows and columns than these are no longer readable, or higher than a page. */
const ROWS = 20;
const COLUMNS = 18;
const LINES = 6;
const STRIPS = 18;
const BANDS = 24;

/** A chart as drawings that each fit on a page and can be read. */
export function partsOf(chart: Chart): Chart[] {
  switch (chart.type) {
    case 'bars':
      return chunks(chart.bars, ROWS).map((bars) => ({ ...chart, bars }));
    case 'stacks':
      return chunks(chart.rows, ROWS).map((rows) => ({ ...chart, rows }));
    case 'bands':
      return chunks(chart.rows, BANDS).map((rows) => ({ ...chart, rows }));
    case 'lines':
      return chunks(chart.series, chart.levels ? LINES : STRIPS).map((series) => ({ ...chart, series }));
    case 'matrix':
      return chunks([...chart.rows.keys()], ROWS).flatMap((rows) =>
        chunks([...chart.columns.keys()], COLUMNS).map((columns) => ({
          ...chart,
          rows: rows.map((row) => chart.rows[row]!),
          columns: columns.map((column) => chart.columns[column]!),
          cells: rows.map((row) => columns.map((column) => chart.cells[row]?.[column] ?? 0)),
        })),
      );
    default:
      return [chart];
  }
}

/** Parts of about the same length, none longer than it may be; one even of nothing. */
function chunks<T>(list: readonly T[], most: number): T[][] {
  const count = Math.max(1, Math.ceil(list.length / most));
  const size = Math.ceil(list.length / count);
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size));
}
