import { make } from '../../testing/acts';
import { describeRefusals, ended } from '../../testing/refusal-table';

describeRefusals('PutDecision')({
  by: 'cert',
  fields: () => ({ question: 'Cut it?', options: ['yes', 'no'] }),
  but: [
    ['form-incomplete', { when: 'with the same option twice', with: { options: ['yes', 'yes'] } }],
    ['malformed', { when: 'with one option', with: { options: ['yes'] } }],
    ['not-allowed', { when: 'by an operator', by: 'grid' }],
    ['ended', { when: 'after ENDEX', after: ended }],
  ],
});

describeRefusals('TakeDecision')({
  given: (played) =>
    make(played, { type: 'PutDecision', question: 'Cut it?', options: ['yes', 'no'] }, 'cert'),
  by: 'crisisCentre',
  fields: (decision) => ({ decision, option: 'yes', reason: 'Safer', decider: 'Head' }),
  but: [
    ['unknown-decision', { when: 'on no question', with: { decision: 'q0' } }],
    ['unknown-option', { when: 'for no option of it', with: { option: 'perhaps' } }],
    [
      'already-decided',
      {
        when: 'a second time',
        after: (played, decision) =>
          played.do(
            { type: 'TakeDecision', decision, option: 'no', reason: 'Cheaper', decider: 'Head' },
            'cert',
          ),
      },
    ],
    ['not-allowed', { when: 'by an operator', by: 'grid' }],
  ],
});
