import { z } from 'zod';
import { EVALUATORS } from '../../core/person';
import { Rejected } from '../../core/rejected';
import { attachments } from '../../core/attachments';
import { command, type Situation, whoever } from '../../core/command';
import type { Draft } from '../../core/events';
import { optional, optionalLong } from '../../core/text';
import { OBSERVATION_KINDS } from './events';
import { RATINGS, type RatedSubject } from '../ratings/events';
import { mustName } from '../ratings/guards';

const seq = z.int().positive();
const reason = optional(5_000).default('');
const rating = z.enum(RATINGS);
const observed = {
  text: optionalLong.default(''),
  kind: z.enum(OBSERVATION_KINDS).default('neutral'),
  moment: z.number().optional(),
  organisation: z.string().optional(),
  task: z.string().optional(),
  injects: z.array(z.int().positive()).max(50).default([]),
  events: z.array(seq).max(100).default([]),
  attachments,
};

const SOMETHING = 'Write, rate or attach something.';

/** Records what an evaluator saw, at the moment at which they saw it; with a rating where they gave one. */
export const observe = command({
  type: 'Observe',
  may: EVALUATORS,
  body: { ...observed, rating: rating.optional() },
  decide({ rating: given, moment, ...seen }, situation): Draft[] {
    const { id: person } = whoever(situation);
    mustName(seen, situation);
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

const ofTask = ({ task, organisation }: { task?: string; organisation?: string }): RatedSubject => ({
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
    mustName(seen, situation);
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
