import { everyone } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { PlanEvents } from './events';

export const audience: Audiences<keyof PlanEvents> = {
  PlanAdopted: everyone,
};
