import type { Stated } from '@tocsin/engine';
import type { Outcome } from '../figures/counts';
import type { Figures } from '../figures/figures';
import type { Block, Chapter, Column } from '../document/document';
import { fill } from '../document/texts';
import type { Evidence } from './evidence';
import type { Moment } from './narrative';
import { levelChart, severityChart } from './over-time';
import { playedInjects } from './played-injects';
import { legendOf, ratingsOf } from './ratings';
import { told } from './statements';
import type { Telling } from './telling';

const total = ({ met, late, missed, open }: Outcome): number => met + late + missed + open;

/** Parts of a stack of outcomes, in the order in which they are drawn. */
const outcomeParts = ({ texts }: Telling): string[] => [texts.met, texts.late, texts.missed, texts.open];

export function overview({ state, outcomes }: Figures, tell: Telling): Chapter {
  const { texts } = tell;
  const { all } = outcomes;
  const injects = Object.values(state.injects);
  const people = Object.values(state.people).filter(({ part }) => part === 'participant');
  const text = fill(texts.overviewText, {
    organisations: state.exercise?.organisations.length ?? 0,
    people: people.length,
    title: tell.words(state.exercise?.title),
    length: tell.length(state.clock.exercise),
    released: injects.filter(({ standing }) => standing === 'released').length,
    planned: injects.length,
    asked: total(all),
    done: all.met + all.late,
    late: all.late,
    missed: all.missed,
    open: all.open,
  });
  return { id: 'overview', title: texts.overview, blocks: [{ kind: 'paragraph', text }] };
}

/** Each objective with its ratings and what is said of it; expected actions by objective, phase and organisation. */
export function objectives(
  { state, outcomes }: Figures,
  statements: readonly Stated[],
  evidence: Evidence,
  tell: Telling,
): Chapter {
  const { texts, words } = tell;
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
    ...stacks(texts.expectedByObjective, named(state.script?.objectives), outcomes.byObjective),
    ...stacks(texts.expectedByPhase, named(state.script?.phases), outcomes.byPhase),
    ...stacks(texts.expectedByOrganisation, organisations, outcomes.byOrganisation),
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
    title: texts.objectivesTitle,
    blocks: [
      { kind: 'paragraph', text: texts.objectivesNote },
      ...(Object.keys(state.ratings).length > 0 ? [legendOf(tell)] : []),
      ...rated,
      ...(counted.length > 0
        ? [{ kind: 'heading', text: texts.expectedTitle, level: 2 } as const, ...counted]
        : []),
    ],
  };
}

/** The level over time, and the turning points, each with the event that proves it. */
export function happened(found: Figures, moments: readonly Moment[], tell: Telling): Chapter {
  const { texts } = tell;
  const rows = moments.map(({ at, who, what, seq }) => [tell.stamp(at), who, what, `#${seq}`]);
  return {
    id: 'happened',
    title: texts.happened,
    blocks: [
      ...levelChart(found, tell),
      {
        kind: 'table',
        caption: texts.narrative,
        columns: [
          { title: texts.time, share: 1.5 },
          { title: texts.who, share: 2 },
          { title: texts.what, share: 5 },
          { title: texts.evidence, share: 1.5, align: 'right' },
        ],
        rows,
      },
    ],
  };
}

/** Cases and their severity, and what was owed by law. */
export function casesAndDuties(found: Figures, tell: Telling): Chapter {
  const { state, duties } = found;
  const { texts } = tell;
  const cases = Object.values(state.cases);
  const blocks: Block[] = [];
  if (cases.length === 0) blocks.push({ kind: 'paragraph', text: texts.noCases });
  else
    blocks.push({
      kind: 'table',
      caption: texts.cases,
      columns: [
        { title: texts.case, share: 4 },
        { title: texts.organisations, share: 3 },
        { title: texts.severity, share: 2 },
        { title: texts.score, share: 1, format: 'decimal' },
        { title: texts.state, share: 1.6 },
      ],
      rows: cases.map((one) => {
        const newest = one.agreed ?? Object.values(one.evaluations).at(-1);
        return [
          `${one.case} ${one.title}`,
          one.organisations.map(tell.organisation).join(', '),
          newest ? tell.plan('severity', newest.severity) : texts.notEvaluated,
          newest ? newest.score : '–',
          texts.caseState[one.state],
        ];
      }),
    });
  blocks.push(...severityChart(found, tell));
  if (duties.length === 0) blocks.push({ kind: 'paragraph', text: texts.noDuties });
  else
    blocks.push({
      kind: 'table',
      caption: texts.duties,
      columns: [
        { title: texts.organisation, share: 2 },
        { title: texts.duty, share: 3 },
        { title: texts.step, share: 2.4 },
        { title: texts.due, share: 1.2 },
        { title: texts.outcome, share: 1.4 },
      ],
      rows: duties.map(({ organisation, duty, step, due, state: outcome }) => [
        tell.organisation(organisation),
        tell.plan('duty', duty),
        tell.plan(`step:${duty}`, step),
        due === undefined ? '–' : tell.stamp(due),
        texts[outcome],
      ]),
    });
  return { id: 'cases', title: texts.casesDuties, blocks };
}

/** The injects as played. */
export function msel(found: Figures, tell: Telling): { columns: Column[]; rows: string[][] } {
  const { texts } = tell;
  return {
    columns: [
      { title: texts.number, share: 0.7, align: 'right', head: true },
      { title: texts.time, share: 1.3 },
      { title: texts.inject, share: 4 },
      { title: texts.channel, share: 1.9 },
      { title: texts.recipients, share: 3 },
      { title: texts.state, share: 1.6 },
      { title: texts.reads, share: 1.1, align: 'right' },
    ],
    rows: playedInjects(found, tell).map(({ number, at, title, channel, to, standing, read, of }) => [
      String(number),
      at === undefined ? '–' : tell.stamp(at),
      title,
      channel,
      to,
      standing,
      of === undefined ? '–' : `${read}/${of}`,
    ]),
  };
}

/** Organisations that took part, and with how many people; nobody by name. */
export function participants({ state }: Figures, tell: Telling): Block {
  const { texts } = tell;
  const counts = new Map<string, number>();
  for (const { part, organisation } of Object.values(state.people))
    if (part === 'participant' && organisation) counts.set(organisation, (counts.get(organisation) ?? 0) + 1);
  return {
    kind: 'table',
    caption: texts.organisations,
    columns: [
      { title: texts.organisation, share: 4 },
      { title: texts.count, share: 1, align: 'right' },
    ],
    rows: (state.exercise?.organisations ?? []).map(({ id, name }) => [
      tell.words(name),
      String(counts.get(id) ?? 0),
    ]),
  };
}
