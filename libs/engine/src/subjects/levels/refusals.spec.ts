import { registered } from '../../testing/acts';
import { describeRefusals, ended } from '../../testing/refusal-table';
import type { Played } from '../../testing';

const declared = (played: Played) =>
  played.do({ type: 'DeclareLevel', level: 'incident', reason: 'Because' }, 'cert');

describeRefusals('ProposeLevel')({
  given: registered,
  by: 'grid',
  fields: (id) => ({ level: 'incident', cases: [id], criteria: ['service'], reason: 'Because' }),
  but: [
    ['done', { when: 'on no grounds but its reason', with: { cases: [], criteria: [] } }],
    ['unknown-level', { when: 'none of the plan', with: { level: 'other', criteria: [] } }],
    ['same-level', { when: 'the one that it is', after: declared }],
    ['unknown-option', { when: 'on a criterion of no level', with: { criteria: ['service', 'other'] } }],
    ['unknown-case', { when: 'on a case that there is not', with: { cases: ['c0'] } }],
    ['not-allowed', { when: 'one that it may not propose', with: { level: 'crisis', criteria: [] } }],
    ['not-allowed', { when: 'by whom the plan does not name', by: 'police' }],
    ['no-organisation', { when: 'by a simulator of none', by: 'simulator' }],
    ['ended', { when: 'after ENDEX', after: ended }],
  ],
});

describeRefusals('DeclareLevel')({
  given: registered,
  by: 'cert',
  fields: (id) => ({ level: 'incident', cases: [id], criteria: ['service'], reason: 'Because' }),
  but: [
    ['unknown-level', { when: 'none of the plan', with: { level: 'other', criteria: [] } }],
    ['same-level', { when: 'the one that it is', after: declared }],
    ['unknown-option', { when: 'on a criterion of no level', with: { criteria: ['service', 'other'] } }],
    ['unknown-case', { when: 'on a case that there is not', with: { cases: ['c0'] } }],
    ['not-allowed', { when: 'one that others declare', with: { level: 'crisis', criteria: [] } }],
    ['not-allowed', { when: 'by whom the plan does not name', by: 'grid' }],
    ['ended', { when: 'after ENDEX', after: ended }],
  ],
});
