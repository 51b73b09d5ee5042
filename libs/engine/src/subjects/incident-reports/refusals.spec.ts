import { castScenario } from '../../testing/cast';
import { describeRefusals, ended } from '../../testing/refusal-table';

describeRefusals('ReportIncident')({
  scenario: castScenario([{ number: 1, trigger: 'manual' }]),
  given: (played) => played.do({ type: 'ReleaseInject', number: 1 }, 'facilitator'),
  by: 'grid',
  fields: () => ({ title: 'Desks', description: 'Dead', category: 'availability', about: 'i1' }),
  but: [
    ['done', { when: 'about no message', with: { about: undefined } }],
    ['unknown-message', { when: 'about a message that there is not', with: { about: 'i2' } }],
    ['unknown-message', { when: 'about a message of others', by: 'rail' }],
    ['no-organisation', { when: 'by a simulator of none', by: 'simulator', with: { about: undefined } }],
    ['not-enrolled', { when: 'by nobody of the exercise', by: 'stranger' }],
    ['not-running', { when: 'before STARTEX', started: false, given: () => [], with: { about: undefined } }],
    ['ended', { when: 'after ENDEX', after: ended }],
  ],
});
