import type { Block, Chapter, Column } from '../document/document';
import { FIGURES, summaryOf } from '../figures/figure';
import type { Figures } from '../figures/figures';
import { flowBlocks } from './flow';
import { loadBlocks } from './load';
import type { Telling } from './telling';
import { ticksOf } from './ticks';

const right = (title: string): Column => ({ title, align: 'right' });

/** Times from the log, who informed whom, what did not arrive, load, publicity. */
export function figuresChapter(found: Figures, tell: Telling): Chapter {
  const { t } = tell;
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
    title: t('figures'),
    blocks: [
      { kind: 'paragraph', text: t('figuresNote') },
      ...(measured.length === 0
        ? []
        : ([
            {
              kind: 'table',
              caption: t('times'),
              columns: [
                { title: t('figureColumn') },
                right(t('median')),
                right(t('p90')),
                right(t('most')),
                right(t('measured')),
                right(t('missing')),
              ],
              rows: measured.map(({ id, summary }) => [
                t(`terms:figure.${id}.title`),
                value(summary.median),
                value(summary.p90),
                value(summary.most),
                String(summary.n),
                String(summary.missing),
              ]),
            },
          ] satisfies Block[])),
      ...(unread && unread.length > 0
        ? ([
            { kind: 'heading', text: t('notArrived') },
            { kind: 'paragraph', text: t('notArrivedText', { count: unread.length }) },
          ] satisfies Block[])
        : []),
      ...flowBlocks(found, tell),
      ...loadBlocks(found, tell),
      ...publicityBlocks(found, tell),
    ],
  };
}

function publicityBlocks({ publicity }: Figures, tell: Telling): Block[] {
  const { t } = tell;
  const { press, statements, step } = publicity;
  const sum = (list: number[]) => list.reduce((all, one) => all + one, 0);
  if (sum(press) + sum(statements) === 0) return [];
  return [
    {
      kind: 'chart',
      caption: t('publicity'),
      description: t('publicityDescription', { press: sum(press), statements: sum(statements) }),
      chart: {
        type: 'columns',
        ticks: ticksOf(press.length * step, tell).map(({ at, label }) => ({ place: at / step, label })),
        series: [
          { label: t('press'), values: press },
          { label: t('statements'), values: statements },
        ],
      },
    },
  ];
}
