import { RATINGS, type State } from '@tocsin/engine';
import type { Given } from '../planned';
import { Findings, notInTime, provenBy, type Judged, type Stating } from './findings';
import type { Guide } from './guide';
import { shortfallOf } from './judging';
import { evaluatorsOf } from './observing';
import { settled } from './settling';
import type { Wording } from './wording';

/** So many strengths and areas for improvement at most: a report that says everything says nothing. */
const STRENGTHS = 3;
const IMPROVEMENTS = 5;
/** The report as a lead evaluator writes it when everything has been rated. */
export class Statements {
  private readonly findings: Findings;

  constructor(
    private readonly guide: Guide,
    private readonly wording: Wording,
  ) {
    this.findings = new Findings(guide, wording);
  }

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
      ...this.strengths(judged).map((one) => this.findings.strength(one, state)),
      ...weakest(judged.filter(({ rating }) => rating === 'M' || rating === 'U'))
        .slice(0, IMPROVEMENTS)
        .map((one) => this.findings.improvement(one, state)),
    ].map((stated) => ({ by, body: { type: 'WriteStatement', ...stated } }));
  }

  private summary(judged: readonly Judged[], state: State): Stating {
    const { wording } = this;
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
        wording.t('summary.rehearsal'),
        [
          wording.t('summary.counts', {
            rated: tasksOf(judged),
            tasks: tasks.length,
            tally: wording.tally(judged.flatMap(({ outcomes }) => outcomes)),
          }),
          ...(best && worst && best.rank < worst.rank
            ? [wording.t('summary.extremes', { best: best.title, worst: worst.title })]
            : []),
        ].join(' '),
      ].join('\n\n'),
    };
  }

  private analysis(objective: string, all: readonly Judged[], state: State): Stating[] {
    const { wording } = this;
    const tasks = this.guide.tasks.filter((one) => one.objective.id === objective).length;
    if (tasks === 0) return [];
    const judged = all.filter(({ guided }) => guided.objective.id === objective);
    const outcomes = judged.flatMap((one) => one.outcomes);
    if (outcomes.length === 0)
      return [{ kind: 'analysis', objective, text: wording.vary('analysis.none', {}) }];
    const [weak] = weakest(judged);
    return [
      {
        kind: 'analysis',
        objective,
        text: [
          wording.vary('analysis.counts', { rated: tasksOf(judged), tasks, tally: wording.tally(outcomes) }),
          weak
            ? wording.vary('analysis.weakest', {
                task: wording.words(weak.guided.task.title),
                who: wording.who(weak.outcomes, state),
                verdict: wording.verdict(weak.outcomes),
              })
            : wording.vary('analysis.flawless', {}),
        ].join(' '),
        cites: weak ? provenBy(weak.outcomes.filter(notInTime)) : [],
      },
    ];
  }

  /** One of each objective: what was done in time, most often first. */
  private strengths(judged: readonly Judged[]): Judged[] {
    const good = judged
      .filter(({ outcomes }) => !outcomes.some(notInTime))
      .sort((one, other) => other.outcomes.length - one.outcomes.length);
    const first = good.filter(
      (one, index) => good.findIndex(({ guided }) => guided.objective === one.guided.objective) === index,
    );
    return first.slice(0, STRENGTHS);
  }
}

/** What went worst, and most often, first; one of each task. What went well is not among them. */
function weakest(judged: readonly Judged[]): Judged[] {
  const bad = judged
    .filter(({ outcomes }) => outcomes.some(notInTime))
    .sort((one, other) => shortfallOf(other.outcomes) - shortfallOf(one.outcomes));
  return bad.filter(({ guided }, index) => bad.findIndex((one) => one.guided === guided) === index);
}

const tasksOf = (judged: readonly Judged[]): number =>
  new Set(judged.map(({ guided }) => guided.task.id)).size;
