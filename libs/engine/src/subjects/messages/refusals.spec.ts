import type { Address } from '@tocsin/scenario';
import { make } from '../../testing/acts';
import { castScenario } from '../../testing/cast';
import { describeRefusals, ended } from '../../testing/refusal-table';
import type { Played } from '../../testing';

/** Inject 1 reaches grid, as a letter of the journalist. */
const scenario = castScenario([
  { number: 1, trigger: 'manual', sender: 'journalist' },
  { number: 2, trigger: 'manual', recipients: ['organisation:rail'] },
]);
const released = (number: number) => (played: Played) => {
  played.do({ type: 'ReleaseInject', number }, 'facilitator');
  return `i${number}`;
};
const sent = (by: string, to: Address) => (played: Played) =>
  make(played, { type: 'SendMessage', to: [to], title: 'Desks', body: 'Dead' }, by);

/** Whose a message of the script is: its receivers', and that of whoever runs the exercise for them. */
describeRefusals('GiveReceipt')({
  scenario,
  given: released(1),
  by: 'grid',
  fields: (message) => ({ messages: [message], receipt: 'read' }),
  but: [
    ['unknown-message', { when: 'for a message that there is not', with: { messages: ['i9'] } }],
    ['unknown-message', { when: 'for two of which one is not there', with: { messages: ['i1', 'i9'] } }],
    [
      'nothing',
      {
        when: 'a second time',
        after: (played) => played.do({ type: 'GiveReceipt', messages: ['i1'], receipt: 'read' }, 'grid'),
      },
    ],
    ['done', { when: 'by another of theirs', by: 'analyst' }],
    ['done', { when: 'by a facilitator', by: 'facilitator' }],
    ['done', { when: 'by their local controller', by: 'gridControl' }],
    ['unknown-message', { when: 'by the local controller of others', by: 'certControl' }],
    ['unknown-message', { when: 'by others', by: 'rail' }],
    ['unknown-message', { when: 'by whoever plays its sender, who did not write it', by: 'simulator' }],
    ['unknown-message', { when: 'by an evaluator', by: 'evaluator' }],
    ['unknown-message', { when: 'by an observer', by: 'observer' }],
    ['done', { when: 'after ENDEX', after: ended }],
  ],
});

/** Whose a message of people is: its receivers', and the sender's own side's. */
describeRefusals('GiveReceipt')({
  scenario,
  given: sent('grid', 'organisation:rail'),
  by: 'rail',
  fields: (message) => ({ messages: [message], receipt: 'read' }),
  but: [
    ['done', { when: 'by its sender', by: 'grid' }],
    ['done', { when: 'by a colleague of the sender', by: 'analyst' }],
    ['done', { when: "by the sender's local controller", by: 'gridControl' }],
    ['done', { when: 'by a facilitator', by: 'facilitator' }],
    ['unknown-message', { when: 'by others', by: 'police' }],
    [
      'unknown-message',
      {
        when: 'by others who received an inject',
        by: 'police',
        scenario: castScenario([{ number: 1, trigger: 'manual', recipients: ['organisation:police'] }]),
        after: released(1),
      },
    ],
    ['unknown-message', { when: 'by the local controller of others', by: 'certControl' }],
    ['unknown-message', { when: 'by an evaluator', by: 'evaluator' }],
  ],
});

// What somebody wrote as a persona or as EXCON stays theirs.
describeRefusals('GiveReceipt')({
  given: (played) =>
    make(
      played,
      { type: 'SendMessage', to: ['organisation:rail'], title: 'A', body: 'B', as: 'persona:editor' },
      'gridControl',
    ),
  by: 'gridControl',
  fields: (message) => ({ messages: [message], receipt: 'read' }),
  but: [['unknown-message', { when: 'by another local controller', by: 'certControl' }]],
});

describeRefusals('SendMessage')({
  scenario,
  given: released(1),
  by: 'grid',
  fields: (message) => ({ to: ['organisation:rail'], title: 'Desks', body: 'Dead', inReplyTo: message }),
  but: [
    ['done', { when: 'in reply to nothing', with: { inReplyTo: undefined } }],
    ['done', { when: 'before STARTEX', started: false, given: () => '', with: { inReplyTo: undefined } }],
    ['ended', { when: 'after ENDEX', after: ended }],
    ['unknown-message', { when: 'in reply to a message that there is not', with: { inReplyTo: 'i9' } }],
    ['unknown-message', { when: 'in reply to a message of others', by: 'police' }],
    [
      'unknown-message',
      { when: 'passing on a message of others', by: 'police', with: { inReplyTo: undefined, shares: 'i1' } },
    ],
    ['unknown-recipient', { when: 'to nobody', with: { to: ['organisation:other'] } }],
    [
      'unknown-recipient',
      { when: 'to somebody and nobody', with: { to: ['organisation:rail', 'organisation:other'] } },
    ],
    ['unknown-recipient', { when: 'to everyone', with: { to: ['everyone'] } }],
  ],
});

/** In whose name somebody writes. */
const as = (address: Address) => ({ as: address });
describeRefusals('SendMessage')({
  by: 'simulator',
  fields: () => ({ to: ['organisation:rail'], title: 'Desks', body: 'Dead?', as: 'persona:journalist' }),
  but: [
    ['not-allowed', { when: 'as a persona whom another plays', with: as('persona:editor') }],
    ['not-allowed', { when: 'as EXCON, by one who plays', with: as('control') }],
    ['not-allowed', { when: 'as a persona, by a participant', by: 'grid' }],
    ['not-allowed', { when: 'as their organisation, expressly', by: 'grid', with: as('organisation:grid') }],
    ['done', { when: 'as any persona, by a facilitator', by: 'facilitator', with: as('persona:editor') }],
    ['done', { when: 'as any persona, by a local controller', by: 'gridControl' }],
    ['done', { when: 'as EXCON, by a facilitator', by: 'facilitator', with: as('control') }],
    ['done', { when: 'as EXCON, by a local controller', by: 'gridControl', with: as('control') }],
    [
      'not-allowed',
      { when: 'as an organisation, by a facilitator', by: 'facilitator', with: as('organisation:grid') },
    ],
  ],
});
