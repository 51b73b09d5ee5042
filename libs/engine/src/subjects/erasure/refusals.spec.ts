import { describeRefusals, ended } from '../../testing/refusal-table';

describeRefusals('EraseTexts')({
  started: false,
  by: 'server',
  fields: () => ({ events: [3] }),
  but: [
    ['still-running', { when: 'while it is played', started: true }],
    ['done', { when: 'after ENDEX', started: true, after: ended }],
    ['malformed', { when: 'of nothing', with: { events: [] } }],
  ],
});
