import { registered, reported } from '../../testing/acts';
import { describeRefusals, ended } from '../../testing/refusal-table';
import type { Played } from '../../testing';

const closed = (played: Played, id: string) =>
  played.do({ type: 'MoveCase', case: id, to: 'closed', note: 'Over' }, 'cert');

describeRefusals('RegisterCase')({
  given: (played) => reported(played),
  by: 'cert',
  fields: (report) => ({ title: 'Case', reports: [report] }),
  but: [
    ['done', { when: 'without a report', with: { reports: [] } }],
    ['unknown-report', { when: 'on no report that there is', with: { reports: ['r0'] } }],
    [
      'already-registered',
      {
        when: 'on a report that has a case',
        after: (played, report) =>
          played.do({ type: 'RegisterCase', title: 'Case', reports: [report] }, 'cert'),
      },
    ],
    ['not-allowed', { when: 'by an operator', by: 'grid' }],
    ['ended', { when: 'after ENDEX', after: ended }],
  ],
});

describeRefusals('LinkReport')({
  given: (played) => ({ id: registered(played), report: reported(played, 'police') }),
  by: 'cert',
  fields: ({ id, report }) => ({ case: id, report }),
  but: [
    ['unknown-case', { when: 'no case that there is', with: { case: 'c0' } }],
    ['unknown-report', { when: 'no report that there is', with: { report: 'r0' } }],
    ['case-closed', { when: 'a closed case', after: (played, { id }) => closed(played, id) }],
    ['not-allowed', { when: 'by an operator', by: 'grid' }],
  ],
});

describeRefusals('AssignCase')({
  given: registered,
  by: 'cert',
  fields: (id) => ({ case: id, handler: 'certControl' }),
  but: [
    ['unknown-case', { when: 'no case that there is', with: { case: 'c0' } }],
    ['case-closed', { when: 'a closed case', after: closed }],
    ['unknown-person', { when: 'to someone of another organisation', with: { handler: 'grid' } }],
    ['unknown-person', { when: 'to someone of none', with: { handler: 'simulator' } }],
    ['unknown-person', { when: 'to nobody who takes part', with: { handler: 'stranger' } }],
    ['not-allowed', { when: 'by an operator', by: 'grid' }],
  ],
});

describeRefusals('EvaluateCase')({
  given: registered,
  by: 'cert',
  fields: (id) => ({
    case: id,
    scale: 'scale',
    choices: { impact: { option: 'high' } },
    severity: 'grave',
  }),
  but: [
    ['unknown-case', { when: 'no case that there is', with: { case: 'c0' } }],
    ['case-closed', { when: 'a closed case', after: closed }],
    ['unknown-option', { when: 'on a sheet that the plan does not have', with: { scale: 'other' } }],
    ['unknown-option', { when: 'of a severity that the plan does not have', with: { severity: 'other' } }],
    ['unknown-option', { when: 'with a stray category', with: { choices: { colour: { option: 'high' } } } }],
    ['unknown-option', { when: 'with a stray option', with: { choices: { impact: { option: 'blue' } } } }],
    ['sheet-incomplete', { when: 'with a category left open', with: { choices: {} } }],
    ['not-allowed', { when: 'by an operator', by: 'grid' }],
  ],
});

describeRefusals('MoveCase')({
  given: registered,
  by: 'cert',
  fields: (id) => ({ case: id, to: 'contained' }),
  but: [
    ['unknown-case', { when: 'no case that there is', with: { case: 'c0' } }],
    [
      'nothing',
      {
        when: 'where it is already',
        after: (played, id) => played.do({ type: 'MoveCase', case: id, to: 'contained' }, 'cert'),
      },
    ],
    ['form-incomplete', { when: 'to its end without a report', with: { to: 'closed' } }],
    ['form-incomplete', { when: 'to its end with a blank one', with: { to: 'closed', note: ' ' } }],
    ['done', { when: 'to its end with a report', with: { to: 'closed', note: 'Over' } }],
    ['done', { when: 'back from its end', after: closed }],
    ['not-allowed', { when: 'by an operator', by: 'grid' }],
  ],
});
