import { make } from '../../testing/acts';
import { castPlan, castScenario } from '../../testing/cast';
import { describeRefusals, ended } from '../../testing/refusal-table';
import type { Played } from '../../testing';

describeRefusals('RequestService')({
  by: 'grid',
  fields: () => ({ service: 'help', text: 'Please' }),
  but: [
    ['unknown-service', { when: 'none of the plan', with: { service: 'other' } }],
    ['not-entitled', { when: 'one for another constituency', with: { service: 'audit' } }],
    ['done', { when: 'one for theirs', by: 'police', with: { service: 'audit' } }],
    ['no-organisation', { when: 'by a simulator of none', by: 'simulator' }],
    ['ended', { when: 'after ENDEX', after: ended }],
  ],
});

const moved = (to: 'accepted' | 'declined' | 'delivered') => (played: Played, request: string) =>
  played.do({ type: 'MoveService', request, to, text: 'So' }, 'cert');
/** The second service of this plan is given by the police. */
const [help, audit] = castPlan.services;
const scenario = castScenario([], {
  emergencyPlan: { ...castPlan, services: [{ ...audit!, by: 'law-enforcement' }, help!] },
});

describeRefusals('MoveService')({
  scenario,
  given: (played) => make(played, { type: 'RequestService', service: 'help', text: 'Please' }, 'grid'),
  by: 'cert',
  fields: (request) => ({ request, to: 'accepted', text: 'So' }),
  but: [
    ['unknown-service', { when: 'that nobody asked for', with: { request: 's0' } }],
    ['not-allowed', { when: 'by whoever asked for it', by: 'grid' }],
    ['not-allowed', { when: 'by whoever gives another service', by: 'police' }],
    ['not-allowed', { when: 'to where it is', after: moved('accepted') }],
    ['not-allowed', { when: 'back', after: moved('delivered') }],
    ['done', { when: 'on to its delivery', after: moved('accepted'), with: { to: 'delivered' } }],
    ['done', { when: 'to a refusal, after all', after: moved('accepted'), with: { to: 'declined' } }],
    ['not-allowed', { when: 'on from a refusal', after: moved('declined'), with: { to: 'delivered' } }],
  ],
});
