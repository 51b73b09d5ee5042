import { EVERYONE } from '../../testing/cast';
import { describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { PlanEvents } from './events';

export const table: AudienceTable<keyof PlanEvents> = {
  PlanAdopted: [{ to: EVERYONE }],
};

describeAudiences(table);
