import { describeRefusals } from '../../testing/refusal-table';

describeRefusals('EnrolPerson')({
  by: 'server',
  fields: () => ({ person: 'new', part: 'participant', organisation: 'grid' }),
  but: [
    ['done', { when: 'anew, as something else', with: { person: 'grid', part: 'evaluator' } }],
    ['no-organisation', { when: 'in none that there is', with: { organisation: 'other' } }],
    ['no-organisation', { when: 'a participant of none', with: { organisation: undefined } }],
    [
      'no-organisation',
      { when: 'a local controller of none', with: { organisation: undefined, part: 'local-controller' } },
    ],
    ['done', { when: 'a simulator of none', with: { organisation: undefined, part: 'simulator' } }],
    ['done', { when: 'an evaluator of none', with: { organisation: undefined, part: 'evaluator' } }],
  ],
});

describeRefusals('WithdrawPerson')({
  by: 'server',
  fields: () => ({ person: 'grid' }),
  but: [
    ['unknown-person', { when: 'nobody who takes part', with: { person: 'stranger' } }],
    [
      'unknown-person',
      {
        when: 'a second time',
        after: (played) => played.do({ type: 'WithdrawPerson', person: 'grid' }, 'server'),
      },
    ],
  ],
});

describeRefusals('AnswerCommsCheck')({
  given: (played) => played.do({ type: 'CallCommsCheck' }, 'facilitator'),
  by: 'grid',
  fields: () => ({}),
  but: [
    [
      'nothing',
      { when: 'a second time', after: (played) => played.do({ type: 'AnswerCommsCheck' }, 'grid') },
    ],
  ],
});
