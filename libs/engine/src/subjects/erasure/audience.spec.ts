import { STAFF } from '../../testing/cast';
import { describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { ErasureEvents } from './events';

export const table: AudienceTable<keyof ErasureEvents> = {
  TextsErased: [
    {
      given: (played) => played.do({ type: 'EndExercise' }, 'facilitator'),
      by: (played) => played.do({ type: 'EraseTexts', events: [3] }, 'server'),
      to: [...STAFF],
    },
  ],
};

describeAudiences(table);
