import { z } from 'zod';
import type { Draft } from '../../core/events';
import { OBSERVATION_KINDS, RATINGS, type Subject } from '../../core/evaluation-events';
import { ratingKey } from '../../core/evaluation-state';
import { Rejected } from '../../core/rejected';
import { attachments } from '../../core/attachments';
import { command, whoever, type Situation } from '../../core/command';
import { tasksOf } from '@tocsin/scenario';

/** Those who observe, rate and write the report. */
export const EVALUATORS = ['evaluator', 'facilitator'] as const;

const seq = z.int().positive();
const reason = z.string().trim().max(5_000).default('');
const rating = z.enum(RATINGS);
const observed = {
  text: z.string().trim().max(20_000).default(''),
  kind: z.enum(OBSERVATION_KINDS).default('neutral'),
  moment: z.number().optional(),
  organisation: z.string().optional(),
  task: z.string().optional(),
  injects: z.array(z.int().positive()).max(50).default([]),
  events: z.array(seq).max(100).default([]),
  attachments,
};

/** @throws Rejected when what an observation names is not part of the exercise. */
function verify(
  {
    organisation,
    task,
    injects = [],
    events = [],
  }: { organisation?: string; task?: string; injects?: number[]; events?: number[] },
  { state, scenario }: Situation,
): void {
  if (organisation && !scenario.organisations.some(({ id }) => id === organisation))
    throw new Rejected('no-organisation', `There is no organisation ${organisation}.`);
  if (task && !tasksOf(scenario.objectives).some((one) => one.task.id === task))
    throw new Rejected('unknown-task', `The evaluation guide has no task ${task}.`);
  for (const number of injects)
    if (!state.injects[number]) throw new Rejected('unknown-inject', `There is no inject ${number}.`);
  const ahead = events.find((one) => one > state.seq);
  if (ahead !== undefined) throw new Rejected('unknown-event', `There is no event ${ahead}.`);
}

const SOMETHING = 'Write, rate or attach something.';

/** Records what an evaluator saw, at the moment at which they saw it; with a rating where they gave one. */
export const observe = command({
  type: 'Observe',
  may: EVALUATORS,
  body: { ...observed, rating: rating.optional() },
  decide({ rating: given, moment, ...seen }, situation): Draft[] {
    const { id: person } = whoever(situation);
    verify(seen, situation);
    if (given && !seen.task)
      throw new Rejected('no-task', 'A rating is of a critical task; choose the task.');
    if (!seen.text && !given && seen.attachments.length === 0)
      throw new Rejected('form-incomplete', SOMETHING);
    const observation = `b${situation.next}`;
    const when = Math.min(Math.max(0, moment ?? situation.now), situation.now);
    return [
      { type: 'ObservationMade', data: { ...seen, observation, person, moment: when } },
      ...(given
        ? [
            {
              type: 'RatingGiven',
              data: { ...ofTask(seen), rating: given, reason: seen.text, person, observation },
            } as const,
          ]
        : []),
    ];
  },
});

const ofTask = ({ task, organisation }: { task?: string; organisation?: string }): Subject => ({
  subject: `task:${task ?? ''}`,
  ...(organisation ? { organisation } : {}),
});

/** Puts one's own observation right; what it said before stays in the log. */
export const correctObservation = command({
  type: 'CorrectObservation',
  may: EVALUATORS,
  body: { observation: z.string(), ...observed },
  decide({ observation, moment, ...seen }, situation) {
    const before = ownObservation(observation, situation);
    verify(seen, situation);
    if (!seen.text && seen.attachments.length === 0) throw new Rejected('form-incomplete', SOMETHING);
    const when = Math.min(Math.max(0, moment ?? before.moment), situation.now);
    const { person } = before;
    return [{ type: 'ObservationCorrected', data: { ...seen, observation, person, moment: when } }];
  },
});

export const withdrawObservation = command({
  type: 'WithdrawObservation',
  may: EVALUATORS,
  body: { observation: z.string(), reason },
  decide({ observation, reason: why }, situation) {
    const { person } = ownObservation(observation, situation);
    return [{ type: 'ObservationWithdrawn', data: { observation, person, reason: why } }];
  },
});

function ownObservation(id: string, situation: Situation) {
  const before = situation.state.observations[id];
  if (!before || before.withdrawn !== undefined)
    throw new Rejected('unknown-observation', `There is no observation ${id}.`);
  if (before.person !== whoever(situation).id)
    throw new Rejected('not-yours', 'Only whoever made an observation changes it.');
  return before;
}

const subject = {
  subject: z.templateLiteral([z.enum(['task', 'objective']), ':', z.string().max(64)]),
  organisation: z.string().optional(),
};

function verifySubject({ subject: of, organisation }: Subject, situation: Situation): Subject {
  const [kind = '', id = ''] = of.split(':');
  verify({ organisation, ...(kind === 'task' ? { task: id } : {}) }, situation);
  if (kind === 'objective' && !situation.scenario.objectives.some((one) => one.id === id))
    throw new Rejected('unknown-task', `There is no objective ${id}.`);
  return { subject: of, ...(organisation ? { organisation } : {}) };
}

/** Gives one's own rating of a task or objective, independently of others. */
export const giveRating = command({
  type: 'GiveRating',
  may: EVALUATORS,
  body: { ...subject, rating, reason },
  decide({ rating: given, reason: why, ...of }, situation) {
    const data = {
      ...verifySubject(of, situation),
      rating: given,
      reason: why,
      person: whoever(situation).id,
    };
    return [{ type: 'RatingGiven', data }];
  },
});

/** Settles what several evaluators rated, with a reason. What each gave stays on record. */
export const agreeRating = command({
  type: 'AgreeRating',
  may: EVALUATORS,
  body: { ...subject, rating, reason: z.string().trim().min(1).max(5_000) },
  decide({ rating: agreed, reason: why, ...of }, situation) {
    const named = verifySubject(of, situation);
    const rated = situation.state.ratings[ratingKey(named)];
    if (!rated) throw new Rejected('not-rated', 'Nobody has rated this yet.');
    const data = { ...named, rating: agreed, reason: why, person: whoever(situation).id };
    return [{ type: 'RatingAgreed', data }];
  },
});
