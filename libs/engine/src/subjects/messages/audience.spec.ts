import type { Address } from '@tocsin/scenario';
import type { Played } from '../../testing';
import { castScenario, EVERYONE, GRID, STAFF, type Member } from '../../testing/cast';
import { approved } from '../../testing/acts';
import { CANARY, describeAudiences, type AudienceTable, type Case } from '../../testing/audience-table';
import type { MessageEvents } from './events';

const delivered = (when: string, recipients: Address[], to: readonly Member[]): Case<'MessageDelivered'> => ({
  when,
  scenario: castScenario([
    { number: 1, trigger: 'manual', recipients, content: { title: { en: CANARY }, body: { en: 'x' } } },
  ]),
  by: (played) => played.do({ type: 'ReleaseInject', number: 1 }, 'facilitator'),
  to,
});

const sent = (
  when: string,
  by: Member,
  to: Address[],
  receivers: readonly Member[],
  as?: Address,
): Case<'MessageSent'> => ({
  when,
  by: (played) => played.do({ type: 'SendMessage', to, title: CANARY, body: CANARY, as }, by),
  to: receivers,
});

const inbox = castScenario([{ number: 1, trigger: { at: '+00:01' } }]);
const arrive = (played: Played) => void played.wait(60_000);
const receipt =
  (receipt: 'delivered' | 'read' | 'acknowledged', by: Member, message = 'i1') =>
  (played: Played) =>
    void played.do({ type: 'GiveReceipt', messages: [message], receipt }, by);

/** An advisory of the CERT that `rail` received. */
function released(played: Played): string {
  const document = approved(played);
  played.do({ type: 'ReleaseDocument', document, to: ['organisation:rail'] }, 'cert');
  return played.state.documents[document]!.released!.message;
}
const ofGrid = [...GRID, 'gridControl', ...STAFF] as const;
const ofCert = ['cert', 'certControl'] as const;

export const table: AudienceTable<keyof MessageEvents> = {
  MessageDelivered: [
    delivered('to an organisation', ['organisation:grid'], ofGrid),
    delivered('to a sector', ['sector:energy'], ofGrid),
    delivered('to everyone', ['everyone'], EVERYONE),
    delivered('to a role of every organisation', ['role:spokesperson'], ['spokesperson', ...STAFF]),
    delivered('to a role of one', ['role:spokesperson@grid'], ['spokesperson', 'gridControl', ...STAFF]),
    delivered('to a role of an organisation that has nobody for it', ['role:spokesperson@rail'], STAFF),
    delivered('to a cell of an organisation', ['cell:grid-soc'], ['analyst', 'gridControl', ...STAFF]),
    delivered('to a cell of several', ['cell:liaison'], ['liaison', ...STAFF]),
    delivered('to a persona', ['persona:journalist'], ['simulator', ...STAFF]),
    delivered('to a persona whom nobody plays', ['persona:editor'], STAFF),
    delivered(
      'to an organisation and a cell',
      ['organisation:police', 'cell:liaison'],
      ['police', 'liaison', ...STAFF],
    ),
    {
      when: 'to whoever did not do what was expected',
      scenario: castScenario([
        {
          number: 1,
          trigger: { at: '+00:01' },
          recipients: ['organisation:grid', 'organisation:rail'],
          expected: [{ id: 'ack', title: { en: 'Ack' }, action: 'acknowledge', within: '5m' }],
        },
        {
          number: 2,
          trigger: { ifMissing: '1/ack' },
          recipients: ['missing'],
          content: { title: { en: CANARY }, body: { en: 'x' } },
        },
      ]),
      given(played) {
        played.wait(60_000);
        played.do({ type: 'GiveReceipt', messages: ['i1'], receipt: 'acknowledged' }, 'grid');
      },
      by: (played) => played.wait(6 * 60_000),
      to: ['rail', ...STAFF],
    },
    {
      when: 'with its words as they were edited, to other recipients than planned',
      scenario: inbox,
      given: (played) =>
        played.do(
          { type: 'EditInject', number: 1, title: { en: 'Other' }, recipients: ['organisation:police'] },
          'facilitator',
        ),
      by: arrive,
      to: ['police', ...STAFF],
    },
  ],
  MessageSent: [
    sent('to an organisation', 'grid', ['organisation:rail'], [...ofGrid, 'rail']),
    sent(
      'to a cell of another organisation',
      'rail',
      ['cell:grid-soc'],
      ['rail', 'analyst', 'gridControl', ...STAFF],
    ),
    sent(
      'to a role',
      'police',
      ['role:spokesperson@grid'],
      ['police', 'spokesperson', 'gridControl', ...STAFF],
    ),
    sent('to the facilitators', 'citizen', ['control'], ['citizen', ...STAFF]),
    sent('to a persona', 'company', ['persona:journalist'], ['company', 'simulator', ...STAFF]),
    sent('to a colleague', 'grid', ['person:analyst'], ofGrid),
    sent(
      'of a simulator',
      'simulator',
      ['organisation:police'],
      ['simulator', 'police', ...STAFF],
      'persona:journalist',
    ),
    sent('of a facilitator', 'facilitator', ['organisation:police'], ['police', ...STAFF]),
    sent(
      'of a facilitator, as a persona',
      'facilitator',
      ['organisation:police'],
      ['police', 'simulator', ...STAFF],
      'persona:journalist',
    ),
    sent(
      'of a local controller',
      'gridControl',
      ['organisation:police'],
      ['police', 'gridControl', ...STAFF],
    ),
    {
      when: 'of a document that was released',
      given: (played) => {
        const title = { en: 'x' };
        played.do({ type: 'WriteDocument', kind: 'advisory', title, body: { en: 'x' } }, 'cert');
        const [document = ''] = Object.keys(played.state.documents);
        played.do({ type: 'ApproveDocument', document, version: 1 }, 'cert');
      },
      by: (played) =>
        played.do(
          {
            type: 'ReleaseDocument',
            document: Object.keys(played.state.documents)[0]!,
            to: ['sector:transport', 'cell:liaison'],
          },
          'cert',
        ),
      to: [...ofCert, 'rail', 'liaison', ...STAFF],
    },
    {
      when: 'of a document that was released to everyone',
      given: approved,
      by: (played) =>
        played.do(
          { type: 'ReleaseDocument', document: Object.keys(played.state.documents)[0]!, to: ['everyone'] },
          'cert',
        ),
      to: EVERYONE,
    },
  ],
  // Who has opened what is one's own; that one's side has confirmed it, one's side knows.
  ReceiptGiven: [
    {
      when: 'delivered',
      scenario: inbox,
      given: arrive,
      by: receipt('delivered', 'grid'),
      to: ['grid', 'gridControl', ...STAFF],
    },
    {
      when: 'read',
      scenario: inbox,
      given: arrive,
      by: receipt('read', 'grid'),
      to: ['grid', 'gridControl', ...STAFF],
    },
    { when: 'acknowledged', scenario: inbox, given: arrive, by: receipt('acknowledged', 'grid'), to: ofGrid },
    {
      when: 'of a document, read: who released it learns of it',
      given: released,
      by: (played) => receipt('read', 'rail', Object.keys(played.state.messages).at(-1))(played),
      to: ['rail', ...ofCert, ...STAFF],
    },
    {
      when: 'of a document, delivered',
      given: released,
      by: (played) => receipt('delivered', 'rail', Object.keys(played.state.messages).at(-1))(played),
      to: ['rail', ...ofCert, ...STAFF],
    },
    {
      when: 'of a message between two: who sent it does not learn when it was read',
      given: (played) =>
        played.do({ type: 'SendMessage', to: ['organisation:rail'], title: 'x', body: 'x' }, 'police'),
      by: (played) => receipt('read', 'rail', Object.keys(played.state.messages).at(-1))(played),
      to: ['rail', ...STAFF],
    },
  ],
};

describeAudiences(table);
