import { RATINGS, type CommandBody, type Rating, type State } from '@tocsin/engine';
import type { Given } from '../plan';
import type { Guide, Seen } from './guide';
import { shortfallOf } from './judging';
import { SWAMPED_FROM } from '@tocsin/report';
import { openAt } from './load';
import { evaluatorsOf } from './observing';
import type { Outcome } from './outcome';
import { settled } from './settling';
import { fill, type Wording } from './wording';

/** So many strengths and areas for improvement at most: a report that says everything says nothing. */
const STRENGTHS = 3;
const IMPROVEMENTS = 5;
/** Things that one statement names. */
const NAMED = 3;

type Stating = Omit<Extract<CommandBody, { type: 'WriteStatement' }>, 'type'>;
type Judged = Seen & { rating: Rating };

/** The report as a lead evaluator writes it when everything has been rated. */
export class Statements {
  constructor(
    private readonly guide: Guide,
    private readonly wording: Wording,
  ) {}

  written(state: State): Given[] {
    const [by] = evaluatorsOf(state);
    if (!by) return [];
    const judged = [...this.guide.seen.values()].flatMap((seen): Judged[] => {
      const rating = settled(seen.of, state);
      return rating ? [{ ...seen, rating }] : [];
    });
    return [
      this.summary(judged, state),
      ...this.guide.objectives.flatMap(({ id }) => this.analysis(id, judged, state)),
      ...this.strengths(judged).map((one) => this.strength(one, state)),
      ...weakest(judged.filter(({ rating }) => rating === 'M' || rating === 'U'))
        .slice(0, IMPROVEMENTS)
        .map((one) => this.improvement(one, state)),
    ].map((stated) => ({ by, body: { type: 'WriteStatement', ...stated } }));
  }

  private summary(judged: readonly Judged[], state: State): Stating {
    const { wording } = this;
    const { phrases } = wording;
    const { objectives, tasks } = this.guide;
    const rated = objectives.flatMap(({ id, title }) => {
      const rating = settled({ subject: `objective:${id}` }, state);
      return rating ? [{ title: wording.words(title), rank: RATINGS.indexOf(rating) }] : [];
    });
    rated.sort((one, other) => one.rank - other.rank);
    const [best, worst] = [rated[0], rated.at(-1)];
    return {
      kind: 'summary',
      text: [
        phrases.summary.rehearsal,
        [
          fill(phrases.summary.counts, {
            rated: tasksOf(judged),
            tasks: tasks.length,
            tally: wording.tally(judged.flatMap(({ outcomes }) => outcomes)),
          }),
          ...(best && worst && best.rank < worst.rank
            ? [fill(phrases.summary.extremes, { best: best.title, worst: worst.title })]
            : []),
        ].join(' '),
      ].join('\n\n'),
    };
  }

  private analysis(objective: string, all: readonly Judged[], state: State): Stating[] {
    const { wording } = this;
    const { analysis } = wording.phrases;
    const tasks = this.guide.tasks.filter((one) => one.objective.id === objective).length;
    if (tasks === 0) return [];
    const judged = all.filter(({ guided }) => guided.objective.id === objective);
    const outcomes = judged.flatMap((one) => one.outcomes);
    if (outcomes.length === 0)
      return [{ kind: 'analysis', objective, text: wording.vary(analysis.none, {}) }];
    const [weak] = weakest(judged);
    return [
      {
        kind: 'analysis',
        objective,
        text: [
          wording.vary(analysis.counts, { rated: tasksOf(judged), tasks, tally: wording.tally(outcomes) }),
          weak
            ? wording.vary(analysis.weakest, {
                task: wording.words(weak.guided.task.title),
                who: wording.who(weak.outcomes, state),
                verdict: wording.verdict(weak.outcomes),
              })
            : wording.vary(analysis.flawless, {}),
        ].join(' '),
        cites: weak ? provenBy(weak.outcomes.filter(notInTime).slice(0, NAMED)) : [],
      },
    ];
  }

  /** One of each objective: what was done in time, most often first. */
  private strengths(judged: readonly Judged[]): Judged[] {
    const good = judged
      .filter(({ outcomes }) => !outcomes.some(notInTime))
      .sort((one, other) => other.outcomes.length - one.outcomes.length);
    const first = good.filter(
      (one, place) => good.findIndex(({ guided }) => guided.objective === one.guided.objective) === place,
    );
    return first.slice(0, STRENGTHS);
  }

  private strength(judged: Judged, state: State): Stating {
    const { wording } = this;
    const { strength } = wording.phrases;
    const { guided, outcomes } = judged;
    return {
      kind: 'strength',
      ...this.about(judged, strength.title, state),
      text: [
        wording.vary(strength.text, { task: wording.words(guided.task.title) }),
        ...this.details(outcomes, state),
      ].join(' '),
      ...this.evidence(outcomes, state),
    };
  }

  private improvement(judged: Judged, state: State): Stating {
    const { wording } = this;
    const { improvement } = wording.phrases;
    const { guided, of, outcomes } = judged;
    const bad = outcomes.filter(notInTime);
    const swamped =
      of.organisation === undefined ? undefined : bad.find((one) => loadAt(one, state) + 1 >= SWAMPED_FROM);
    return {
      kind: 'improvement',
      ...this.about(judged, improvement.title, state),
      text: [
        wording.vary(improvement.text, { target: wording.words(guided.target.title) }),
        ...this.details(bad, state),
      ].join(' '),
      ...(swamped
        ? {
            rootCause: wording.vary(improvement.swamped, {
              ...this.wording.fields(swamped, state),
              open: loadAt(swamped, state),
            }),
          }
        : {}),
      ...this.advice(judged, bad[0]!, swamped !== undefined, state),
      ...this.evidence(bad, state),
    };
  }

  /** No more than the log can bear: somebody to relieve, somebody to learn from, or a question to ask. */
  private advice({ guided, of }: Judged, bad: Outcome, swamped: boolean, state: State) {
    const { wording } = this;
    const { relieve, compare, ask } = wording.phrases.improvement;
    // Nobody is named to others: an organisation is given the statements about it.
    const elsewhere = [...this.guide.seen.values()]
      .filter((one) => one.guided === guided && one.of !== of)
      .some(({ outcomes }) => outcomes.some(({ link, result }) => link === bad.link && result === 'met'));
    const fields = { ...wording.fields(bad, state), swamped: SWAMPED_FROM };
    return {
      recommendation: wording.vary(swamped ? relieve : elsewhere ? compare : ask, fields),
      element: swamped
        ? ('organisation' as const)
        : elsewhere
          ? ('training' as const)
          : ('exercise' as const),
    };
  }

  private about({ guided, of, outcomes }: Judged, title: string, state: State) {
    const { wording } = this;
    return {
      title: fill(title, {
        capability: wording.words(guided.capability.title),
        who: wording.who(outcomes, state),
        verdict: wording.verdict(outcomes),
      }),
      objective: guided.objective.id,
      ...(of.organisation ? { organisation: of.organisation } : {}),
    };
  }

  private details(outcomes: readonly Outcome[], state: State): string[] {
    const { detail } = this.wording.phrases;
    const several = new Set(outcomes.map((one) => one.organisation ?? one.party)).size > 1;
    return outcomes.slice(0, NAMED).map((one) => {
      const fields = this.wording.fields(one, state);
      return `${several ? `${fields['who']}: ` : ''}${fill(detail[one.result], fields)}`;
    });
  }

  private evidence(outcomes: readonly Outcome[], state: State) {
    const cites = provenBy(outcomes.slice(0, NAMED));
    const observations = Object.values(state.observations)
      .filter(({ events }) => events.some((seq) => cites.includes(seq)))
      .map(({ observation }) => observation);
    return { cites, observations };
  }
}

const notInTime = ({ result }: Outcome): boolean => result !== 'met';

/** What went worst, and most often, first; one of each task. What went well is not among them. */
function weakest(judged: readonly Judged[]): Judged[] {
  const bad = judged
    .filter(({ outcomes }) => outcomes.some(notInTime))
    .sort((one, other) => shortfallOf(other.outcomes) - shortfallOf(one.outcomes));
  return bad.filter(({ guided }, place) => bad.findIndex((one) => one.guided === guided) === place);
}

const tasksOf = (judged: readonly Judged[]): number =>
  new Set(judged.map(({ guided }) => guided.task.id)).size;

/** Of each outcome the event that says what became of it. */
const provenBy = (outcomes: readonly Outcome[]): number[] => outcomes.map(({ events }) => events.at(-1)!);

/** What else was open for an organisation when something of it fell due. */
const loadAt = ({ organisation, due, key }: Outcome, state: State): number =>
  organisation && due !== undefined ? openAt(organisation, due, state, key) : 0;
