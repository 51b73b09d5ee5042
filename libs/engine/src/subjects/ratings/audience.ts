import { evaluatorsOnly } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { RatingEvents } from './events';

export const audience: Audiences<keyof RatingEvents> = {
  RatingGiven: evaluatorsOnly,
  RatingAgreed: evaluatorsOnly,
};
