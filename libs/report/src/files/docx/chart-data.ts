import type { BlockOf, Chart, ChartOf } from '../../document/document';

type Data = Pick<BlockOf<'table'>, 'columns' | 'rows'>;

/** What a chart shows, in numbers: a table that can be edited and charted again. */
export function dataOf(chart: Chart, title: string): Data {
  const head = (...titles: string[]): Data['columns'] =>
    titles.map((one, index) => (index === 0 ? { title: one, head: true } : { title: one, align: 'right' }));
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
      return linesData(chart, head);
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
      // As many columns as rows no page holds: whom, and how often, in words.
      return {
        columns: [{ title, head: true }, { title: '→' }],
        rows: chart.rows.map((label, row) => [
          label,
          chart.columns
            .flatMap((to, column) => {
              const value = chart.cells[row]?.[column] ?? 0;
              return value === 0 ? [] : [`${to}: ${value}`];
            })
            .join(', ') || '–',
        ]),
      };
    case 'bands':
      return {
        columns: head(title, ...chart.parts),
        rows: chart.rows.map(({ label, values }) => [
          label,
          ...chart.parts.map((_, part) => String(values.filter((value) => value === part).length)),
        ]),
      };
    case 'graph':
      return {
        columns: [{ title, head: true }, { title: '→' }, { title: '×', align: 'right' }],
        rows: chart.links.map(({ from, to, value }) => [
          chart.nodes[from] ?? '',
          chart.nodes[to] ?? '',
          String(value),
        ]),
      };
  }
}

/** More columns of times no page holds. */
const TIMES = 6;

/** Numbers: a row for each series, a column for each time; names are too long for that and stand the other way. */
function linesData(
  { ticks, series, levels }: ChartOf<'lines'>,
  head: (...titles: string[]) => Data['columns'],
): Data {
  const valueAt = ({ points }: (typeof series)[number], at: number): string => {
    const value = points.findLast((point) => point.at <= at)?.value;
    return value === undefined ? '–' : (levels?.[value] ?? String(value));
  };
  if (levels)
    return {
      columns: head('', ...series.map(({ label }) => label)),
      rows: ticks.map(({ at, label }) => [label, ...series.map((one) => valueAt(one, at))]),
    };
  const every = Math.ceil(ticks.length / TIMES);
  const shown = ticks.filter((_, index) => index % every === 0);
  return {
    columns: head('', ...shown.map(({ label }) => label)),
    rows: series.map((one) => [one.label, ...shown.map(({ at }) => valueAt(one, at))]),
  };
}
