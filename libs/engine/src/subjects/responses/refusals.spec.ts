import { castScenario } from '../../testing/cast';
import { describeRefusals, ended } from '../../testing/refusal-table';
import type { Played } from '../../testing';

const decision = {
  question: { en: 'Cut it?' },
  options: [
    { id: 'yes', label: { en: 'Yes' } },
    { id: 'no', label: { en: 'No' } },
  ],
  within: '5m',
};
const field = (id: string, type: string, required: boolean) => ({ id, label: { en: id }, type, required });
const form = {
  fields: [
    field('what', 'text', true),
    field('more', 'longtext', false),
    field('since', 'datetime', false),
    field('desks', 'number', false),
    field('public', 'yesno', false),
    {
      ...field('impact', 'choice', false),
      choices: [
        { id: 'low', label: { en: 'Low' } },
        { id: 'high', label: { en: 'High' } },
      ],
    },
  ],
};

/** Inject 1 asks grid, and lets whoever plays the journalist know; inject 2 asks nothing. */
const scenario = castScenario([
  {
    number: 1,
    trigger: 'manual',
    recipients: ['organisation:grid', 'organisation:rail', 'persona:journalist'],
    decision,
    form,
  },
  { number: 2, trigger: 'manual' },
]);
function released(played: Played): void {
  for (const number of [1, 2]) played.do({ type: 'ReleaseInject', number }, 'facilitator');
}
const choose = (by: string) => (played: Played) =>
  played.do({ type: 'ChooseOption', message: 'i1', option: 'no' }, by);

describeRefusals('ChooseOption')({
  scenario,
  given: released,
  by: 'grid',
  fields: () => ({ message: 'i1', option: 'yes' }),
  but: [
    ['unknown-message', { when: 'upon a message that there is not', with: { message: 'i9' } }],
    ['unknown-message', { when: 'upon a message of others', by: 'police' }],
    ['no-decision', { when: 'upon a message that asks for none', with: { message: 'i2' } }],
    ['unknown-option', { when: 'that there is not', with: { option: 'perhaps' } }],
    ['not-yours', { when: 'by one who received it and was not asked', by: 'simulator' }],
    ['already-chosen', { when: 'after a colleague', after: choose('analyst') }],
    ['done', { when: 'after another party', after: choose('rail') }],
    ['ended', { when: 'after ENDEX', after: ended }],
  ],
});

const values = { what: 'Desks', desks: 3, public: false, impact: 'high', since: '09:00', more: '' };
const filled = (other: Record<string, unknown>) => ({ with: { values: { ...values, ...other } } });

describeRefusals('SubmitForm')({
  scenario,
  given: released,
  by: 'grid',
  fields: () => ({ message: 'i1', values }),
  but: [
    ['unknown-message', { when: 'upon a message of others', by: 'police' }],
    ['no-form', { when: 'upon a message that has none', with: { message: 'i2' } }],
    ['not-yours', { when: 'by one who received it and was not asked', by: 'simulator' }],
    ['done', { when: 'with what is required alone', with: { values: { what: 'Desks' } } }],
    ['form-incomplete', { when: 'without what is required', with: { values: { desks: 3 } } }],
    ['form-incomplete', { when: 'with a blank where something is required', ...filled({ what: ' ' }) }],
    ['done', { when: 'with a blank choice that is not required', ...filled({ impact: ' ' }) }],
    ['form-incomplete', { when: 'with a choice that there is not', ...filled({ impact: 'odd' }) }],
    ['form-incomplete', { when: 'with a word for a number', ...filled({ desks: 'three' }) }],
    ['form-incomplete', { when: 'with a number for a word', ...filled({ what: 3 }) }],
    ['form-incomplete', { when: 'with a word for yes or no', ...filled({ public: 'no' }) }],
    ['form-incomplete', { when: 'with yes for a choice', ...filled({ impact: true }) }],
    ['form-incomplete', { when: 'with a field that it does not have', ...filled({ other: 'x' }) }],
    ['ended', { when: 'after ENDEX', after: ended }],
  ],
});
