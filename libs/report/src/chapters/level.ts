import type { Block } from '../document/document';
import type { Figures } from '../figures/figures';
import { ladderOf } from '../figures/severity';
import type { Telling } from './telling';
import { ticksOf } from './ticks';

export function levelChart(found: Figures, tell: Telling): Block[] {
  const { state, levels } = found;
  const { t } = tell;
  const ladder = ladderOf(state, 'level');
  if (!state.plan) return [];
  if (levels.length === 0 || ladder.length === 0) return [{ kind: 'paragraph', text: t('noLevel') }];
  const steps = levels.map(({ at, level }) => `${tell.stamp(at)} ${tell.plan('level', level)}`).join('; ');
  return [
    {
      kind: 'chart',
      caption: t('levelTitle'),
      description: t('levelDescription', { steps }),
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
