import type { CommandBody, ExerciseEvent, State } from '@tocsin/engine';
import type { GuidedTask } from '@tocsin/scenario';
import { MINUTE } from '@tocsin/words';
import { Acting, paceOf } from '../acting';
import type { Planned } from '../planned';
import type { Random } from '../random';
import { Corrections, type Overtaken } from './corrections';
import type { Guide, Seen } from './guide';
import { ratingOf, type Leanings } from './judging';
import { openAt } from './load';
import { outcomeOf, type Outcome } from './outcome';
import { stampOf, type Wording } from './wording';

/** Share of what an evaluator could write down that they do: nobody is everywhere. */
const NOTICED = 0.35;
/** Minutes until it is written down. */
const WRITES_AFTER = [1, 8] as const;
/** So much beside what was not done is worth a word. */
const WORTH_SAYING = 3;

/** What simulated evaluators write down during play: no more than one strength and one weakness of each task. */
export class Observing {
  private readonly told = new Set<string>();
  private readonly corrections = new Corrections();
  private readonly acting: Acting;

  constructor(
    private readonly guide: Guide,
    private readonly leanings: Leanings,
    private readonly wording: Wording,
    private readonly random: Random,
  ) {
    this.acting = new Acting(random);
  }

  /** @param state as it stands after the event. */
  planned(event: ExerciseEvent, state: State): Planned[] {
    if (event.type === 'InjectReleased')
      return this.guide.unlinked(event.data.number).flatMap((guided) => this.occasion(guided, event, state));
    if (event.type === 'ObservationMade')
      return this.corrections.observed(event).flatMap((one) => this.correct(one, event.time, state));
    const outcome = outcomeOf(event, state);
    if (!outcome) return [];
    return [
      ...this.guide.note(outcome, state).flatMap((seen) => this.outcome(outcome, seen, state)),
      ...this.corrections.note(outcome).flatMap((one) => this.correct(one, event.time, state)),
    ];
  }

  private outcome(outcome: Outcome, { guided, of, outcomes }: Seen, state: State): Planned[] {
    const kind = outcome.result === 'met' ? 'strength' : 'improvement';
    if (outcome.slight && outcome.result === 'met') return [];
    if (!this.tellsSomething(`${guided.task.id} ${kind}`)) return [];
    const by = this.evaluatorOf(guided, state);
    if (!by) return [];
    return this.write(by, outcome.time, state, {
      type: 'Observe',
      ...this.seen(outcome, state),
      kind,
      moment: outcome.time,
      ...(outcome.organisation ? { organisation: outcome.organisation } : {}),
      task: guided.task.id,
      ...(of.organisation === outcome.organisation
        ? { rating: ratingOf(outcomes, this.leanings.of(by, of)) }
        : {}),
    });
  }

  private seen(outcome: Outcome, state: State) {
    const fields = this.wording.fields(outcome, state);
    const { organisation, key, due, inject, events } = outcome;
    const open = outcome.result === 'missed' && organisation ? openAt(organisation, due ?? 0, state, key) : 0;
    return {
      text: [
        // An organisation stands beside what is said of it; a cell does not.
        ...(organisation ? [] : [`${fields['who']}:`]),
        this.wording.vary(outcome.result, fields),
        ...(open >= WORTH_SAYING ? [this.wording.vary('load', { ...fields, open })] : []),
      ].join(' '),
      injects: inject === undefined ? [] : [inject],
      events,
    };
  }

  /** That a task was called for which nothing can show. */
  private occasion(guided: GuidedTask, event: ExerciseEvent<'InjectReleased'>, state: State): Planned[] {
    const by = this.evaluatorOf(guided, state);
    if (!by || this.told.has(guided.task.id)) return [];
    this.told.add(guided.task.id);
    const { wording } = this;
    const fields = {
      inject: event.data.number,
      at: stampOf(event.time, state),
      task: wording.words(guided.task.title),
    };
    return this.write(by, event.time, state, {
      type: 'Observe',
      text: wording.vary('unlinked', fields),
      kind: 'neutral',
      moment: event.time,
      task: guided.task.id,
      injects: [event.data.number],
      events: [event.seq],
    });
  }

  /** An observation that something was not done is put right once it has been done. */
  private correct({ observation: id, outcome }: Overtaken, time: number, state: State): Planned[] {
    const before = state.observations[id];
    if (!before) return [];
    const { wording } = this;
    const { person, task, kind, organisation, injects, events } = before;
    return this.write(person, time, state, {
      type: 'CorrectObservation',
      observation: id,
      text: wording.vary('corrected', wording.fields(outcome, state)),
      kind,
      ...(organisation ? { organisation } : {}),
      ...(task ? { task } : {}),
      injects,
      events: [...events, ...outcome.events],
    });
  }

  private tellsSomething(what: string): boolean {
    if (this.told.has(what) || this.random.next() > NOTICED) return false;
    this.told.add(what);
    return true;
  }

  /** Evaluators share the guide: each watches every other of its tasks. */
  private evaluatorOf({ task }: GuidedTask, state: State): string | undefined {
    const evaluators = evaluatorsOf(state);
    const place = this.guide.tasks.findIndex((one) => one.task.id === task.id);
    return evaluators[place % evaluators.length];
  }

  private write(by: string, time: number, state: State, body: CommandBody): Planned[] {
    const delay = this.random.between(...WRITES_AFTER) * MINUTE * paceOf(state);
    return [{ at: this.acting.later(time, delay, state), by, body }];
  }
}

export const evaluatorsOf = ({ people }: State): string[] =>
  Object.values(people).flatMap(({ id, part }) => (part === 'evaluator' ? [id] : []));
