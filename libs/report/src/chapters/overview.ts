import { ratingKey, standingRating, titleOf } from '@tocsin/engine';
import { tasksOf } from '@tocsin/scenario';
import type { Block, Cell, Chapter } from '../document/document';
import type { Outcome } from '../figures/counts';
import { summaryOf, type FigureId } from '../figures/figure';
import type { Figures } from '../figures/figures';
import { legendOf, ratingCell } from './ratings';
import { paragraphs } from './statements';
import type { Telling } from './telling';

const total = ({ met, late, missed, open }: Outcome): number => met + late + missed + open;

/** The times that a reader in a hurry asks for. */
const AT_A_GLANCE: readonly FigureId[] = ['time-to-report', 'time-to-declare', 'time-to-inform-all'];

/** What one who reads one page only must know: what was played, how it went, and how each objective was rated. */
export function overview(found: Figures, summary: readonly Block[], tell: Telling): Chapter {
  const { t } = tell;
  return {
    id: 'overview',
    title: t('overview'),
    blocks: [
      { kind: 'paragraph', text: played(found, tell) },
      ...summary,
      ...glance(found, tell),
      ...objectivesAtAGlance(found, tell),
      ...story(found, tell),
    ],
  };
}

function played({ state, outcomes }: Figures, tell: Telling): string {
  const { all } = outcomes;
  const injects = Object.values(state.injects);
  const participants = Object.values(state.people).filter(({ part }) => part === 'participant');
  return tell.t('overviewText', {
    organisations: tell.t('amount.organisations', { count: state.exercise?.organisations.length ?? 0 }),
    people: tell.t('amount.participants', { count: participants.length }),
    title: tell.words(titleOf(state)),
    length: tell.length(state.clock.exercise),
    released: injects.filter(({ standing }) => standing === 'released').length,
    planned: injects.length,
    asked: total(all),
    done: all.met + all.late,
    late: all.late,
    missed: all.missed,
    open: all.open,
  });
}

function glance({ state, outcomes, levels, duties, figures }: Figures, tell: Telling): Block[] {
  const { t } = tell;
  const highest = levels.reduce((top, one) => (one.rank > (top?.rank ?? 0) ? one : top), levels[0]);
  const inTime = (met: number, of: number) => t('metOf', { met, of });
  const begun = duties.filter((one) => one.state !== 'open');
  const times = AT_A_GLANCE.flatMap((id): [string, string][] => {
    const { median, most, n } = summaryOf(figures.find((one) => one.id === id)?.samples ?? []);
    if (median === undefined || most === undefined) return [];
    const [middle, longest] = [tell.minutes(median), tell.minutes(most)];
    return [
      [
        t(`terms:figure.${id}.title`),
        n === 1 ? middle : t('medianAndMost', { median: middle, most: longest }),
      ],
    ];
  });
  const rows: [string, string][] = [
    ...(highest
      ? [
          [t('highestLevel'), `${tell.plan('level', highest.level)}, ${tell.stamp(highest.at)}`] as [
            string,
            string,
          ],
        ]
      : []),
    [t('cases'), String(Object.keys(state.cases).length)],
    ...times,
    [t('expectedTitle'), inTime(outcomes.all.met, total(outcomes.all) - outcomes.all.open)],
    ...(begun.length > 0
      ? [
          [t('duties'), inTime(begun.filter((one) => one.state === 'met').length, begun.length)] as [
            string,
            string,
          ],
        ]
      : []),
  ];
  return [
    {
      kind: 'table',
      caption: t('atAGlance'),
      columns: [{ title: t('figureColumn'), head: true }, { title: t('result') }],
      rows,
    },
  ];
}

/** Each objective as it was rated as a whole, and how many of its tasks were rated how. */
function objectivesAtAGlance({ state }: Figures, tell: Telling): Block[] {
  const { t, words } = tell;
  const objectives = state.script?.objectives ?? [];
  if (objectives.length === 0) return [];
  const counted = objectives.map((objective) => {
    const given = tasksOf([objective]).flatMap(({ task }) => {
      const of = Object.values(state.ratings).filter(({ subject }) => subject === `task:${task.id}`);
      return of.length > 0 ? of.map(standingRating) : [undefined];
    });
    const count = (rating: ReturnType<typeof standingRating>) => given.filter((one) => one === rating).length;
    return { objective, count };
  });
  const disputed = counted.some(({ count }) => count('disputed') > 0);
  const number = (title: string) => ({ title, format: 'integer' as const });
  return [
    ...(Object.keys(state.ratings).length > 0 ? [legendOf(tell)] : []),
    {
      kind: 'table',
      caption: t('objectivesRated'),
      columns: [
        { title: t('objective'), head: true },
        { title: t('asAWhole') },
        ...['P', 'S', 'M', 'U'].map(number),
        ...(disputed ? [number(t('terms:rating.disputed'))] : []),
        number(t('terms:rating.none')),
      ],
      rows: counted.map(({ objective, count }): Cell[] => [
        words(objective.title),
        ratingCell(standingRating(state.ratings[ratingKey({ subject: `objective:${objective.id}` })]), tell),
        ...(['P', 'S', 'M', 'U'] as const).map((rating) => count(rating) || null),
        ...(disputed ? [count('disputed') || null] : []),
        count(undefined) || null,
      ]),
    },
  ];
}

/** What lay behind the exercise; empty where the log does not tell. */
function story({ state }: Figures, { t, words }: Telling): Block[] {
  const told = paragraphs(words(state.script?.story));
  if (told.length === 0) return [];
  return [
    { kind: 'heading', text: t('story') },
    ...told.map((text) => ({ kind: 'paragraph' as const, text })),
  ];
}
