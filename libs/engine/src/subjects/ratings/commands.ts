import { z } from 'zod';
import { command, whoever, type Situation } from '../../core/command';
import { EVALUATORS } from '../../core/person';
import { Rejected } from '../../core/rejected';
import { optional, required } from '../../core/text';
import { mustName } from './guards';
import { RATINGS, type RatedSubject } from './events';
import { ratingKey } from './state';

const reason = optional(5_000).default('');
const rating = z.enum(RATINGS);
const subject = {
  subject: z.templateLiteral([z.enum(['task', 'objective']), ':', z.string().max(64)]),
  organisation: z.string().optional(),
};

function verifySubject({ subject: of, organisation }: RatedSubject, situation: Situation): RatedSubject {
  const [kind = '', id = ''] = of.split(':');
  mustName({ organisation, ...(kind === 'task' ? { task: id } : {}) }, situation);
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
  body: { ...subject, rating, reason: required(5_000) },
  decide({ rating: agreed, reason: why, ...of }, situation) {
    const named = verifySubject(of, situation);
    const rated = situation.state.ratings[ratingKey(named)];
    if (!rated) throw new Rejected('not-rated', 'Nobody has rated this yet.');
    const data = { ...named, rating: agreed, reason: why, person: whoever(situation).id };
    return [{ type: 'RatingAgreed', data }];
  },
});
