import { describeRefusals, ended } from '../../testing/refusal-table';
import type { Played } from '../../testing';

const convened = (played: Played) =>
  played.do({ type: 'ConveneCell', cell: 'evaluation', inMinutes: 5 }, 'cyberCentre');

describeRefusals('ConveneCell')({
  by: 'cyberCentre',
  fields: () => ({ cell: 'evaluation', inMinutes: 5 }),
  but: [
    ['unknown-cell', { when: 'none of the plan', with: { cell: 'other' } }],
    ['not-allowed', { when: 'by a member who does not chair it', by: 'cert' }],
    ['ended', { when: 'after ENDEX', after: ended }],
  ],
});

describeRefusals('WriteMinutes')({
  given: convened,
  by: 'cyberCentre',
  fields: () => ({ cell: 'evaluation', text: 'Agreed' }),
  but: [
    ['unknown-cell', { when: 'of none of the plan', with: { cell: 'other' } }],
    ['unknown-cell', { when: 'of one that has not met', given: () => [] }],
    ['not-allowed', { when: 'by a member who does not chair it', by: 'cert' }],
  ],
});
