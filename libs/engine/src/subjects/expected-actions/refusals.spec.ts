import { MINUTE } from '@tocsin/words';
import { castScenario } from '../../testing/cast';
import { describeRefusals } from '../../testing/refusal-table';
import type { Played } from '../../testing';

const expecting = castScenario([
  {
    number: 1,
    trigger: { at: '+00:01' },
    recipients: ['organisation:grid', 'organisation:rail'],
    expected: [{ id: 'ack', title: { en: '?' }, action: 'acknowledge', within: '5m' }],
  },
]);
const arrived = (played: Played) => played.wait(MINUTE);
const missed = (played: Played) => played.wait(6 * MINUTE);
const marked = (met: boolean) => (played: Played) =>
  played.do({ type: 'MarkAction', key: '1/ack/organisation:grid', met }, 'facilitator');

describeRefusals('MarkAction')({
  scenario: expecting,
  given: arrived,
  by: 'facilitator',
  fields: () => ({ key: '1/ack/organisation:grid', met: true }),
  but: [
    ['unknown-action', { when: 'nothing that is expected', with: { key: '1/other/organisation:grid' } }],
    ['done', { when: 'by a local controller, of their organisation', by: 'gridControl' }],
    ['not-allowed', { when: 'by the local controller of another', by: 'certControl' }],
    ['nothing', { when: 'met already', after: marked(true) }],
    ['nothing', { when: 'missed after it was met', after: marked(true), with: { met: false } }],
    ['done', { when: 'met after it was missed', given: missed }],
    ['done', { when: 'missed before its time is up', with: { met: false } }],
    ['nothing', { when: 'missed once more, by its time', given: missed, with: { met: false } }],
    ['nothing', { when: 'missed once more, by hand', after: marked(false), with: { met: false } }],
  ],
});
