import type { Block, Chapter, Column } from '../document/document';
import { fill } from '../document/texts';
import { BUSY_FROM, playedSteps, SWAMPED_FROM } from '../figures/counts';
import { FIGURES, summaryOf } from '../figures/figure';
import type { Figures } from '../figures/figures';
import { loadChart } from './over-time';
import type { Telling } from './telling';
import { ticksOf } from './ticks';

const right = (title: string): Column => ({ title, align: 'right', share: 1 });

/** Times from the log, who informed whom, what did not arrive, load, publicity. */
export function figuresChapter(found: Figures, tell: Telling): Chapter {
  const { texts } = tell;
  const measured = FIGURES.flatMap((id) => {
    const figure = found.figures.find((one) => one.id === id);
    return figure && figure.samples.length > 0 ? [{ id, summary: summaryOf(figure.samples) }] : [];
  });
  const value = (one: number | undefined) => (one === undefined ? '–' : tell.minutes(one));
  const unread = found.figures
    .find(({ id }) => id === 'time-to-read')
    ?.samples.filter(({ value: read }) => read === undefined);
  return {
    id: 'figures',
    title: texts.figures,
    blocks: [
      { kind: 'paragraph', text: texts.figuresNote },
      ...(measured.length === 0
        ? []
        : ([
            {
              kind: 'table',
              caption: texts.times,
              columns: [
                { title: texts.figureColumn, share: 2.6 },
                right(texts.median),
                right(texts.p90),
                right(texts.most),
                right(texts.measured),
                right(texts.missing),
              ],
              rows: measured.map(({ id, summary }) => [
                texts.figure[id].title,
                value(summary.median),
                value(summary.p90),
                value(summary.most),
                String(summary.n),
                String(summary.missing),
              ]),
            },
            { kind: 'heading', text: texts.means },
            {
              kind: 'list',
              items: measured.map(({ id }) => `${texts.figure[id].title}: ${texts.figure[id].means}.`),
            },
          ] satisfies Block[])),
      ...(unread && unread.length > 0
        ? ([
            { kind: 'heading', text: texts.notArrived },
            { kind: 'paragraph', text: fill(texts.notArrivedText, { n: unread.length }) },
          ] satisfies Block[])
        : []),
      ...flowBlocks(found, tell),
      ...loadBlocks(found, tell),
      ...publicityBlocks(found, tell),
    ],
  };
}

function flowBlocks({ flow, state }: Figures, tell: Telling): Block[] {
  const order = (state.exercise?.organisations ?? []).map(({ id }) => id);
  const touched = order.filter(
    (id) => Object.keys(flow[id] ?? {}).length > 0 || order.some((from) => flow[from]?.[id]),
  );
  if (touched.length === 0) return [];
  return [
    {
      kind: 'chart',
      caption: tell.texts.informing,
      description: tell.texts.informingDescription,
      chart: {
        type: 'matrix',
        rows: touched.map(tell.organisation),
        columns: touched.map(tell.organisation),
        cells: touched.map((from) => touched.map((to) => flow[from]?.[to] ?? 0)),
      },
    },
  ];
}

function loadBlocks(found: Figures, tell: Telling): Block[] {
  const { texts } = tell;
  const { load, state } = found;
  const rows = (state.exercise?.organisations ?? []).flatMap(({ id, name }) => {
    const all = load.byOrganisation[id] ?? [];
    const list = playedSteps(all.length, state).map((place) => all[place]!);
    const swamped = list.filter((most) => most >= SWAMPED_FROM).length;
    const busy = list.filter((most) => most >= BUSY_FROM && most < SWAMPED_FROM).length;
    if (swamped + busy === 0) return [];
    return [{ label: tell.words(name), values: [list.length - busy - swamped, busy, swamped] }];
  });
  if (rows.length === 0) return [];
  const text = fill(texts.loadText, { busy: BUSY_FROM, swamped: SWAMPED_FROM });
  return [
    { kind: 'heading', text: texts.load },
    { kind: 'paragraph', text },
    {
      kind: 'chart',
      caption: `${texts.load} (${texts.quarters})`,
      description: rows.map(({ label, values }) => `${label} ${values.join('/')}`).join('; '),
      chart: { type: 'stacks', parts: [texts.idle, texts.busy, texts.swamped], rows, rising: true },
    },
    ...loadChart(found, tell),
  ];
}

function publicityBlocks({ publicity }: Figures, tell: Telling): Block[] {
  const { texts } = tell;
  const { press, statements, step } = publicity;
  const sum = (list: number[]) => list.reduce((all, one) => all + one, 0);
  if (sum(press) + sum(statements) === 0) return [];
  return [
    {
      kind: 'chart',
      caption: texts.publicity,
      description: fill(texts.publicityDescription, { press: sum(press), statements: sum(statements) }),
      chart: {
        type: 'columns',
        ticks: ticksOf(press.length * step, tell).map(({ at, label }) => ({ place: at / step, label })),
        series: [
          { label: texts.press, values: press },
          { label: texts.statements, values: statements },
        ],
      },
    },
  ];
}
