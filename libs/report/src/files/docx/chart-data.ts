import type { BlockOf, Chart } from '../../document/document';

/** What a chart shows, in numbers: a table that can be edited and charted again. */
export function dataOf(chart: Chart, title: string): Pick<BlockOf<'table'>, 'columns' | 'rows'> {
  const head = (...titles: string[]): BlockOf<'table'>['columns'] =>
    titles.map((one, place) => (place === 0 ? { title: one, head: true } : { title: one, align: 'right' }));
  switch (chart.type) {
    case 'bars':
      return { columns: head(title, ''), rows: chart.bars.map(({ label, shown }) => [label, shown]) };
    case 'stacks':
      return {
        columns: head(title, ...chart.parts),
        rows: chart.rows.map(({ label, values }) => [label, ...values.map(String)]),
      };
    case 'steps':
      return {
        columns: head(title, ''),
        rows: chart.steps.map(({ level, shown }) => [chart.levels[level] ?? '', shown]),
      };
    case 'lines':
      return {
        columns: head(title, ...chart.series.map(({ label }) => label)),
        rows: chart.ticks.map(({ at, label }) => [
          label,
          ...chart.series.map(({ points }) => {
            const value = points.findLast((point) => point.at <= at)?.value;
            return value === undefined ? '–' : (chart.levels?.[value] ?? String(value));
          }),
        ]),
      };
    case 'columns':
      return {
        columns: head('', ...chart.series.map(({ label }) => label)),
        rows: chart.ticks.map(({ place, label }, index) => {
          const end = chart.ticks[index + 1]?.place ?? Infinity;
          const sum = (values: number[]) => values.slice(place, end).reduce((all, value) => all + value, 0);
          return [label, ...chart.series.map(({ values }) => String(sum(values)))];
        }),
      };
    case 'matrix':
      return {
        columns: head('', ...chart.columns),
        rows: chart.rows.map((label, row) => [
          label,
          ...(chart.cells[row] ?? []).map((value) => (value === 0 ? '' : String(value))),
        ]),
      };
  }
}
