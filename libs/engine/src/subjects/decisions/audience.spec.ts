import { make } from '../../testing/acts';
import { AUTHORITIES, STAFF } from '../../testing/cast';
import { CANARY, describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { DecisionEvents } from './events';

const picture = [...AUTHORITIES, ...STAFF] as const;

export const table: AudienceTable<keyof DecisionEvents> = {
  DecisionPut: [
    {
      by: (played) =>
        played.do({ type: 'PutDecision', question: CANARY, options: ['yes', 'no'] }, 'crisisCentre'),
      to: picture,
    },
  ],
  DecisionTaken: [
    {
      given: (played) =>
        make(played, { type: 'PutDecision', question: 'Cut it?', options: ['yes', 'no'] }, 'crisisCentre'),
      by: (played) =>
        played.do(
          {
            type: 'TakeDecision',
            decision: Object.keys(played.state.decisions)[0]!,
            option: 'yes',
            reason: CANARY,
            decider: CANARY,
          },
          'crisisCentre',
        ),
      to: picture,
    },
  ],
};

describeAudiences(table);
