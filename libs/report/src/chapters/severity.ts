/** How grave it was taken to be over time; beside it, for those who may know, how grave it was. */
import type { Block } from '../document/document';
import type { Figures } from '../figures/figures';
import { ladderOf, type Against } from '../figures/severity';
import type { Telling } from './telling';
import { ticksOf } from './ticks';

export function severityBlocks(found: Figures, tell: Telling): Block[] {
  const { against } = found.judged;
  return against ? againstTruth(found, against, tell) : byCase(found, tell);
}

function byCase(found: Figures, tell: Telling): Block[] {
  const { state, severities } = found;
  const { t } = tell;
  const ladder = ladderOf(state, 'severity');
  const placed = severities.filter(({ severity }) => ladder.includes(severity));
  if (placed.length === 0) return [];
  const steps = placed
    .map((one) => `${tell.stamp(one.at)} ${one.case} ${tell.plan('severity', one.severity)}`)
    .join('; ');
  return [
    {
      kind: 'chart',
      caption: t('severityTitle'),
      description: t('severityDescription', { steps }),
      chart: {
        type: 'lines',
        from: 0,
        to: state.clock.exercise,
        ticks: ticksOf(state.clock.exercise, tell),
        levels: ladder.map((id) => tell.plan('severity', id)),
        series: [...new Set(placed.map((one) => one.case))].map((id) => ({
          label: `${id} ${state.cases[id]?.title ?? ''}`.trim(),
          points: placed
            .filter((one) => one.case === id)
            .map(({ at, severity }) => ({ at, value: ladder.indexOf(severity) })),
        })),
      },
    },
  ];
}

/** The players' line begins on the lowest rung: not evaluated. */
function againstTruth({ state, judged }: Figures, against: Against, tell: Telling): Block[] {
  const { t } = tell;
  const { truth, seen } = judged;
  const ladder = ['', ...ladderOf(state, 'severity')];
  const named = (severity = '') => (severity ? tell.plan('severity', severity) : t('terms:rating.none'));
  const evaluated = [{ at: 0 }, ...seen];
  const steps = (list: readonly { at: number; severity?: string }[]) =>
    list.map(({ at, severity }) => `${tell.stamp(at)} ${named(severity)}`).join('; ');
  const points = (list: readonly { at: number; severity?: string }[]) =>
    list.map(({ at, severity = '' }) => ({ at, value: Math.max(0, ladder.indexOf(severity)) }));
  const { below, equal, above, unevaluated } = against;
  const spent = [below, equal, above, unevaluated].map(Math.round);
  const parts = [t('below'), t('equal'), t('above'), t('terms:rating.none')];
  return [
    {
      kind: 'chart',
      caption: t('severityTitle'),
      description: t('severityTruthDescription', { seen: steps(evaluated), truth: steps(truth) }),
      chart: {
        type: 'lines',
        from: 0,
        to: state.clock.exercise,
        ticks: ticksOf(state.clock.exercise, tell),
        levels: ladder.map(named),
        series: [
          { label: t('asEvaluated'), points: points(evaluated) },
          { label: t('groundTruth'), points: points(truth) },
        ],
      },
    },
    {
      kind: 'chart',
      caption: t('against'),
      description: parts.map((part, index) => `${part}: ${spent[index]} min`).join('; '),
      chart: { type: 'stacks', parts, rows: [{ label: t('minutesColumn'), values: spent }] },
    },
    {
      kind: 'table',
      caption: t('groundTruth'),
      columns: [{ title: t('time') }, { title: t('severity') }, { title: t('because') }],
      rows: truth.map(({ at, severity, because }) => [
        tell.stamp(at),
        named(severity),
        tell.words(because) || '–',
      ]),
    },
  ];
}
