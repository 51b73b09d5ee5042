import { EVERYONE, GRID, STAFF } from '../../testing/cast';
import { describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { PeopleEvents } from './events';

export const table: AudienceTable<keyof PeopleEvents> = {
  PersonEnrolled: [
    {
      when: 'someone joins an organisation',
      by: (played) =>
        played.do(
          { type: 'EnrolPerson', person: 'new', part: 'participant', organisation: 'grid' },
          'server',
        ),
      to: [...GRID, 'gridControl', ...STAFF],
    },
    {
      when: 'someone without an organisation joins',
      by: (played) => played.do({ type: 'EnrolPerson', person: 'new', part: 'evaluator' }, 'server'),
      to: STAFF,
    },
    {
      when: 'a person learns of their own enrolment',
      of: { person: 'simulator' },
      to: ['simulator', ...STAFF],
    },
  ],
  PersonWithdrawn: [
    {
      when: 'someone leaves an organisation',
      given: (played) =>
        played.do(
          { type: 'EnrolPerson', person: 'new', part: 'participant', organisation: 'grid' },
          'server',
        ),
      by: (played) => played.do({ type: 'WithdrawPerson', person: 'new' }, 'server'),
      to: [...GRID, 'gridControl', ...STAFF],
    },
    {
      when: 'someone without an organisation leaves',
      given: (played) => played.do({ type: 'EnrolPerson', person: 'new', part: 'observer' }, 'server'),
      by: (played) => played.do({ type: 'WithdrawPerson', person: 'new' }, 'server'),
      to: STAFF,
    },
    {
      when: 'the one who leaves learns of it',
      by: (played) => played.do({ type: 'WithdrawPerson', person: 'simulator' }, 'server'),
      to: ['simulator', ...STAFF],
    },
  ],
  CommsCheckCalled: [{ by: (played) => played.do({ type: 'CallCommsCheck' }, 'facilitator'), to: EVERYONE }],
  CommsCheckAnswered: [
    {
      when: 'by a participant',
      given: (played) => played.do({ type: 'CallCommsCheck' }, 'facilitator'),
      by: (played) => played.do({ type: 'AnswerCommsCheck' }, 'grid'),
      to: ['grid', 'gridControl', ...STAFF],
    },
    {
      when: 'by a simulator',
      given: (played) => played.do({ type: 'CallCommsCheck' }, 'facilitator'),
      by: (played) => played.do({ type: 'AnswerCommsCheck' }, 'simulator'),
      to: ['simulator', ...STAFF],
    },
  ],
};

describeAudiences(table);
