import { authoritiesOnly } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { DecisionEvents } from './events';

export const audience: Audiences<keyof DecisionEvents> = {
  DecisionPut: authoritiesOnly,
  DecisionTaken: authoritiesOnly,
};
