import type { Block } from '../document/document';
import type { Figures } from '../figures/figures';
import type { Telling } from './telling';

/** More arrows than these nobody can follow. */
const ARROWS = 40;
/** So many are told to those who do not see the drawing. */
const TOLD = 12;

/** Who informed whom: drawn, as far as it can be followed, and as a matrix that has all of it. */
export function flowBlocks({ flow, state }: Figures, tell: Telling): Block[] {
  const { t, organisation } = tell;
  const order = (state.exercise?.organisations ?? []).map(({ id }) => id);
  const touched = order.filter(
    (id) => Object.keys(flow[id] ?? {}).length > 0 || order.some((from) => flow[from]?.[id]),
  );
  if (touched.length === 0) return [];
  const all = touched
    .flatMap((from) => touched.map((to) => ({ from, to, value: flow[from]?.[to] ?? 0 })))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  const shown = all.slice(0, ARROWS);
  const nodes = touched.filter((id) => shown.some(({ from, to }) => from === id || to === id));
  const strongest = shown
    .slice(0, TOLD)
    .map(({ from, to, value }) => `${organisation(from)} → ${organisation(to)}: ${value}`)
    .join('; ');
  return [
    {
      kind: 'chart',
      caption:
        shown.length < all.length
          ? t('informingStrongest', { shown: shown.length, all: all.length })
          : t('informingDrawn'),
      description: t('informingGraph', {
        connections: t('amount.connections', { count: shown.length }),
        organisations: t('amount.betweenOrganisations', { count: nodes.length }),
        strongest,
      }),
      chart: {
        type: 'graph',
        nodes: nodes.map(organisation),
        links: shown.map(({ from, to, value }) => ({
          from: nodes.indexOf(from),
          to: nodes.indexOf(to),
          value,
        })),
      },
    },
    {
      kind: 'chart',
      caption: t('informing'),
      description: t('informingDescription'),
      chart: {
        type: 'matrix',
        rows: touched.map(organisation),
        columns: touched.map(organisation),
        cells: touched.map((from) => touched.map((to) => flow[from]?.[to] ?? 0)),
      },
    },
  ];
}
