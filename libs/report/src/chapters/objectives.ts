import type { Stated } from '@tocsin/engine';
import type { Block, Chapter } from '../document/document';
import type { Outcome } from '../figures/counts';
import type { Figures } from '../figures/figures';
import type { Evidence } from './evidence';
import { legendOf, ratingsOf } from './ratings';
import { told } from './statements';
import type { Telling } from './telling';

/** Parts of a stack of outcomes, in the order in which they are drawn. */
const outcomeParts = ({ t }: Telling): string[] => [t('met'), t('late'), t('missed'), t('open')];

/** Each objective with its ratings and what is said of it; expected actions by objective, phase and organisation. */
export function objectives(
  { state, outcomes }: Figures,
  statements: readonly Stated[],
  evidence: Evidence,
  tell: Telling,
): Chapter {
  const { t, words } = tell;
  const named = (list: readonly { id: string; title: Parameters<Telling['words']>[0] }[] | undefined) =>
    (list ?? []).map(({ id, title }) => ({ id, label: words(title) }));
  const stacks = (
    caption: string,
    rows: { id: string; label: string }[],
    counted: Record<string, Outcome>,
  ): Block[] => {
    const shown = rows.flatMap(({ id, label }) => {
      const one = counted[id];
      return one ? [{ label, values: [one.met, one.late, one.missed, one.open] }] : [];
    });
    if (shown.length === 0) return [];
    const description = `${caption}: ${shown
      .map(({ label, values }) => `${label} ${values.join('/')}`)
      .join('; ')}`;
    return [
      {
        kind: 'chart',
        caption,
        description,
        chart: { type: 'stacks', parts: outcomeParts(tell), rows: shown },
      },
    ];
  };
  const organisations = (state.exercise?.organisations ?? []).map(({ id, name }) => ({
    id,
    label: words(name),
  }));
  const counted = [
    ...stacks(t('expectedByObjective'), named(state.script?.objectives), outcomes.byObjective),
    ...stacks(t('expectedByPhase'), named(state.script?.phases), outcomes.byPhase),
    ...stacks(t('expectedByOrganisation'), organisations, outcomes.byOrganisation),
  ];
  const rated = (state.script?.objectives ?? []).flatMap((objective): Block[] => [
    { kind: 'heading', text: words(objective.title), level: 2 },
    ...ratingsOf(objective, state, tell),
    ...statements
      .filter((one) => one.kind === 'analysis' && one.objective === objective.id)
      .flatMap((one) => told(one, evidence)),
  ]);
  return {
    id: 'objectives',
    title: t('objectivesTitle'),
    blocks: [
      { kind: 'paragraph', text: t('objectivesNote') },
      ...(Object.keys(state.ratings).length > 0 ? [legendOf(tell)] : []),
      ...rated,
      ...(counted.length > 0
        ? [{ kind: 'heading', text: t('expectedTitle'), level: 2 } as const, ...counted]
        : []),
    ],
  };
}
