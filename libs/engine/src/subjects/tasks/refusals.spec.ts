import { make } from '../../testing/acts';
import { describeRefusals, ended } from '../../testing/refusal-table';
import type { Played } from '../../testing';

// Authorities give tasks to whom they want, others to themselves.
describeRefusals('OpenTask')({
  given: (played) =>
    make(played, { type: 'PutDecision', question: 'Cut it?', options: ['yes', 'no'] }, 'cert'),
  by: 'cert',
  fields: (decision) => ({ title: 'Cut', organisation: 'grid', withinMinutes: 5, decision }),
  but: [
    ['no-organisation', { when: 'for nobody of the exercise', with: { organisation: 'other' } }],
    ['unknown-decision', { when: 'upon a decision that there is not', with: { decision: 'q0' } }],
    ['unknown-decision', { when: 'upon a decision, by one who does not share it', by: 'grid' }],
    ['done', { when: 'for themselves, by an operator', by: 'grid', with: { decision: undefined } }],
    ['not-allowed', { when: 'for others, by an operator', by: 'rail', with: { decision: undefined } }],
    ['no-organisation', { when: 'by a simulator of none', by: 'simulator' }],
    ['ended', { when: 'after ENDEX', after: ended }],
  ],
});

const opened = (played: Played) =>
  make(played, { type: 'OpenTask', title: 'Cut', organisation: 'grid', withinMinutes: 5 }, 'cert');

describeRefusals('MoveTask')({
  given: opened,
  by: 'grid',
  fields: (task) => ({ task, to: 'done' }),
  but: [
    ['done', { when: 'by who gave it', by: 'cert' }],
    ['unknown-task', { when: 'none that there is', with: { task: 't0' } }],
    ['unknown-task', { when: 'that of others', by: 'rail' }],
    ['unknown-task', { when: 'that of others, by another authority', by: 'crisisCentre' }],
    [
      'nothing',
      {
        when: 'where it is',
        after: (played, task) => played.do({ type: 'MoveTask', task, to: 'done' }, 'cert'),
      },
    ],
    ['nothing', { when: 'to where it begins', with: { to: 'open' } }],
    ['ended', { when: 'after ENDEX', after: ended }],
  ],
});
