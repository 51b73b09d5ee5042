import { evaluatorsOnly } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { ObservationEvents } from './events';

export const audience: Audiences<keyof ObservationEvents> = {
  ObservationMade: evaluatorsOnly,
  ObservationCorrected: evaluatorsOnly,
  ObservationWithdrawn: evaluatorsOnly,
};
