import { make } from '../../testing/acts';
import { describeRefusals, ended } from '../../testing/refusal-table';

describeRefusals('ReleaseNote')({
  given: (played) => make(played, { type: 'WriteNote', text: 'Odd' }, 'grid'),
  by: 'grid',
  fields: (note) => ({ note }),
  but: [
    ['unknown-note', { when: 'none that there is', with: { note: 'n0' } }],
    ['unknown-note', { when: "a colleague's", by: 'analyst' }],
    ['unknown-note', { when: "another's, by a facilitator", by: 'facilitator' }],
    [
      'nothing',
      { when: 'a second time', after: (played, note) => played.do({ type: 'ReleaseNote', note }, 'grid') },
    ],
    ['done', { when: 'after ENDEX', after: ended }],
  ],
});
