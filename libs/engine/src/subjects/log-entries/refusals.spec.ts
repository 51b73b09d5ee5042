import { make } from '../../testing/acts';
import { castScenario } from '../../testing/cast';
import { describeRefusals, ended } from '../../testing/refusal-table';

describeRefusals('WriteLogEntry')({
  scenario: castScenario([{ number: 1, trigger: 'manual' }]),
  given(played) {
    played.do({ type: 'ReleaseInject', number: 1 }, 'facilitator');
    return make(played, { type: 'WriteLogEntry', text: 'Dead' }, 'analyst');
  },
  by: 'grid',
  fields: (entry) => ({ text: 'Alive', about: 'i1', corrects: entry }),
  but: [
    ['done', { when: 'about nothing, correcting nothing', with: { about: undefined, corrects: undefined } }],
    ['unknown-message', { when: 'about a message that there is not', with: { about: 'i2' } }],
    ['unknown-message', { when: 'about a message of others', by: 'rail', with: { corrects: undefined } }],
    ['unknown-entry', { when: 'correcting an entry that there is not', with: { corrects: 'l0' } }],
    ['unknown-entry', { when: 'correcting that of others', by: 'rail', with: { about: undefined } }],
    ['not-allowed', { when: 'in common, by an operator', with: { common: true } }],
    [
      'done',
      {
        when: 'in common, by an authority',
        by: 'cert',
        with: { common: true, about: undefined, corrects: undefined },
      },
    ],
    [
      'no-organisation',
      { when: 'by a simulator of none', by: 'simulator', with: { about: undefined, corrects: undefined } },
    ],
    [
      'not-running',
      {
        when: 'before STARTEX',
        started: false,
        given: () => '',
        with: { about: undefined, corrects: undefined },
      },
    ],
    ['ended', { when: 'after ENDEX', after: ended }],
  ],
});
