import { SWAMPED_FROM } from '@tocsin/report';
import type { CommandBody, Rating, State } from '@tocsin/engine';
import type { Guide, Seen } from './guide';
import { openAt } from './load';
import type { Outcome } from './outcome';
import type { Wording } from './wording';

/** Things that one statement names. */
const NAMED = 3;

export type Stating = Omit<Extract<CommandBody, { type: 'WriteStatement' }>, 'type'>;
export type Judged = Seen & { rating: Rating };

/** A strength or an area for improvement, in words, with what proves it. */
export class Findings {
  constructor(
    private readonly guide: Guide,
    private readonly wording: Wording,
  ) {}

  strength(judged: Judged, state: State): Stating {
    const { wording } = this;
    const { guided, outcomes } = judged;
    return {
      kind: 'strength',
      ...this.about(judged, 'strength.title', state),
      text: [
        wording.vary('strength.text', { task: wording.words(guided.task.title) }),
        ...this.details(outcomes, state),
      ].join(' '),
      ...this.evidence(outcomes, state),
    };
  }

  improvement(judged: Judged, state: State): Stating {
    const { wording } = this;
    const { guided, of, outcomes } = judged;
    const bad = outcomes.filter(notInTime);
    const swamped =
      of.organisation === undefined ? undefined : bad.find((one) => loadAt(one, state) + 1 >= SWAMPED_FROM);
    return {
      kind: 'improvement',
      ...this.about(judged, 'improvement.title', state),
      text: [
        wording.vary('improvement.text', { target: wording.words(guided.target.title) }),
        ...this.details(bad, state),
      ].join(' '),
      ...(swamped
        ? {
            rootCause: wording.vary('improvement.swamped', {
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
    // Nobody is named to others: an organisation is given the statements about it.
    const elsewhere = [...this.guide.seen.values()]
      .filter((one) => one.guided === guided && one.of !== of)
      .some(({ outcomes }) => outcomes.some(({ link, result }) => link === bad.link && result === 'met'));
    const fields = { ...wording.fields(bad, state), swamped: SWAMPED_FROM };
    return {
      recommendation: wording.vary(
        `improvement.${swamped ? 'relieve' : elsewhere ? 'compare' : 'ask'}`,
        fields,
      ),
      element: swamped
        ? ('organisation' as const)
        : elsewhere
          ? ('training' as const)
          : ('exercise' as const),
    };
  }

  private about(
    { guided, of, outcomes }: Judged,
    title: 'strength.title' | 'improvement.title',
    state: State,
  ) {
    const { wording } = this;
    return {
      title: wording.t(title, {
        capability: wording.words(guided.capability.title),
        who: wording.who(outcomes, state),
        verdict: wording.verdict(outcomes),
      }),
      objective: guided.objective.id,
      ...(of.organisation ? { organisation: of.organisation } : {}),
    };
  }

  private details(outcomes: readonly Outcome[], state: State): string[] {
    const several = new Set(outcomes.map((one) => one.organisation ?? one.party)).size > 1;
    return outcomes.slice(0, NAMED).map((one) => {
      const fields = this.wording.fields(one, state);
      return `${several ? `${fields['who']}: ` : ''}${this.wording.t(`detail.${one.result}`, fields)}`;
    });
  }

  private evidence(outcomes: readonly Outcome[], state: State) {
    const cites = provenBy(outcomes);
    const observations = Object.values(state.observations)
      .filter(({ events }) => events.some((seq) => cites.includes(seq)))
      .map(({ observation }) => observation);
    return { cites, observations };
  }
}

export const notInTime = ({ result }: Outcome): boolean => result !== 'met';

/** Of each outcome, as many as one names, the event that says what became of it. */
export const provenBy = (outcomes: readonly Outcome[]): number[] =>
  outcomes.slice(0, NAMED).map(({ events }) => events.at(-1)!);

/** What else was open for an organisation when something of it fell due. */
const loadAt = ({ organisation, due, key }: Outcome, state: State): number =>
  organisation && due !== undefined ? openAt(organisation, due, state, key) : 0;
