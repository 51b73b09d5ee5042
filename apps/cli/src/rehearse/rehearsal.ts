import { Exercise, Rejected, wallTime, type CommandBody, type RecordedEvent } from '@tocsin/engine';
import { Temporal } from '@js-temporal/polyfill';
import type { Playable } from '@tocsin/plan';
import { type Language, MINUTE } from '@tocsin/words';
import { wordsIn } from '@tocsin/words/texts';
import { castOf, EVALUATOR } from '../players/cast';
import { Evaluation } from '../players/evaluation/evaluation';
import { Players } from '../players/plan';
import { PlanQueue } from '../players/queue';
import { Random } from '../players/random';

/** After a night break the facilitator begins the morning so many wall milliseconds later. */
const MORNING_AFTER = MINUTE;
/** Wall milliseconds between two acts of the evaluation after ENDEX. */
const AFTERWARDS = 20_000;

/** How many are there. */
export interface Company {
  /** Participants of each organisation. */
  perOrganisation?: number;
  /** Without any, nothing is observed, and nobody is asked afterwards. */
  evaluators?: number;
  /** In which evaluators and participants write of it; by default the scenario's first. */
  language?: Language;
}

export interface Rehearsed {
  events: RecordedEvent[];
  /** Commands that the engine refused: a participant was too late. */
  refused: number;
  exercise: Exercise;
}

/**
 * Plays a scenario to ENDEX in the pure engine, with simulated participants and no clock but the script's.
 * The same scenario and seed give the same events, byte for byte.
 */
export async function rehearse(scenario: Playable, seed: number, company: Company = {}): Promise<Rehearsed> {
  const { evaluators = 2, language = scenario.languages[0]! } = company;
  if (evaluators === 0) return play(scenario, seed, company);
  const evaluation = new Evaluation(scenario, seed, await wordsIn(language, ['players']));
  return play(scenario, seed, company, evaluation);
}

/** Rehearses, at once; with evaluators only where it is said how they evaluate. */
export function play(
  scenario: Playable,
  seed: number,
  { perOrganisation = 2, evaluators = 2 }: Company = {},
  evaluation?: Evaluation,
): Rehearsed {
  const exercise = new Exercise(scenario);
  const players = new Players(scenario, new Random(seed, scenario.id));
  const planned = new PlanQueue();
  const events: RecordedEvent[] = [];
  let wall = startOf(scenario);
  let commands = 0;
  let refused = 0;

  const give = (body: CommandBody, by: string): void => {
    try {
      const done = exercise.run({ ...body, id: `c${++commands}`, at: wall, by });
      for (const event of done) {
        events.push(event);
        for (const one of players.plan(event, exercise.state)) planned.add(one);
        for (const one of evaluation?.plan(event, exercise.state) ?? []) planned.add(one);
      }
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      refused++;
    }
  };

  give({ type: 'CreateExercise', scenarioHash: scenario.id, seed }, 'server');
  give({ type: 'EnrolPerson', person: 'facilitator', part: 'facilitator' }, 'server');
  castOf(scenario, scenario.organisations.length * perOrganisation).forEach((enrolment, index) =>
    give({ type: 'EnrolPerson', person: `p${index + 1}`, ...enrolment }, 'server'),
  );
  for (let one = 1; evaluation && one <= evaluators; one++)
    give({ type: 'EnrolPerson', person: `simulated-evaluator-${one}`, ...EVALUATOR }, 'server');
  give({ type: 'StartExercise' }, 'facilitator');

  while (exercise.state.standing === 'running') {
    const { clock } = exercise.state;
    if (!clock.running) {
      wall += MORNING_AFTER;
      give({ type: 'ResumeClock' }, 'facilitator');
      continue;
    }
    const due = exercise.nextDue();
    const next = planned.peek();
    const nextWall = next && wallTime(clock, next.at);
    if (next && nextWall !== undefined && (due === undefined || nextWall < due)) {
      planned.take();
      wall = Math.max(wall, nextWall);
      give(next.body, next.by);
    } else if (due !== undefined) {
      wall = Math.max(wall, due);
      give({ type: 'Tick' }, 'clock');
    } else throw new Error(`${scenario.id} never comes to its end`);
  }
  for (const step of evaluation?.afterwards ?? [])
    for (const { by, body } of step(exercise.state)) {
      wall += AFTERWARDS;
      give(body, by);
    }
  return { events, refused, exercise };
}

/** Wall time of a rehearsal's STARTEX: the scenario's own. */
function startOf({ start }: Playable): number {
  return Temporal.PlainDateTime.from(`${start.date}T${start.time}`).toZonedDateTime(start.timeZone)
    .epochMilliseconds;
}
