/** What held until it changed: the level, how much was asked of whom. */
import type { Block } from '../document/document';
import { fill } from '../document/texts';
import type { Figures } from '../figures/figures';
import { ladderOf } from '../figures/severity';
import type { Telling } from './telling';
import { ticksOf } from './ticks';

/** So many organisations are drawn. */
const SHOWN = 8;

export function levelChart(found: Figures, tell: Telling): Block[] {
  const { state, levels } = found;
  const { texts } = tell;
  const ladder = ladderOf(state, 'level');
  if (!state.plan) return [];
  if (levels.length === 0 || ladder.length === 0) return [{ kind: 'paragraph', text: texts.noLevel }];
  const steps = levels.map(({ at, level }) => `${tell.stamp(at)} ${tell.plan('level', level)}`).join('; ');
  return [
    {
      kind: 'chart',
      caption: texts.levelTitle,
      description: fill(texts.levelDescription, { steps }),
      chart: {
        type: 'steps',
        from: 0,
        to: state.clock.exercise,
        ticks: ticksOf(state.clock.exercise, tell),
        levels: ladder.map((id) => tell.plan('level', id)),
        steps: [{ at: 0, rank: 0 }, ...levels].map(({ at, rank }) => ({
          at,
          level: rank,
          shown: tell.stamp(at),
        })),
      },
    },
  ];
}

/** The organisations of which the most was asked at once. */
export function loadChart({ load, state }: Figures, tell: Telling): Block[] {
  const { texts } = tell;
  const most = (list: readonly number[]) => list.reduce((all, one) => Math.max(all, one), 0);
  const series = (state.exercise?.organisations ?? [])
    .map(({ id, name }) => ({ label: tell.words(name), values: load.byOrganisation[id] ?? [] }))
    .filter(({ values }) => most(values) > 0)
    .sort((a, b) => most(b.values) - most(a.values))
    .slice(0, SHOWN);
  if (series.length === 0) return [];
  const steps = series.map(({ label, values }) => `${label} ${most(values)}`).join('; ');
  return [
    {
      kind: 'chart',
      caption: texts.loadTitle,
      description: fill(texts.loadDescription, { steps }),
      chart: {
        type: 'lines',
        from: 0,
        to: state.clock.exercise,
        ticks: ticksOf(state.clock.exercise, tell),
        series: series.map(({ label, values }) => ({
          label,
          points: values.flatMap((value, place) =>
            place > 0 && values[place - 1] === value ? [] : [{ at: place * load.step, value }],
          ),
        })),
      },
    },
  ];
}
