import { HOUR, MINUTE } from '@tocsin/words';
import { castScenario } from '../../testing/cast';
import { describeRefusals, ended } from '../../testing/refusal-table';
import type { CommandBody } from '../../machine/decide';
import type { Played } from '../../testing';

const paused = (played: Played) => void played.do({ type: 'PauseClock' }, 'facilitator');
const course = [
  ['not-running', { when: 'before STARTEX', started: false, after: () => undefined }],
  ['ended', { when: 'after ENDEX', after: ended }],
] as const;

describeRefusals('StartExercise')({
  started: false,
  by: 'facilitator',
  fields: () => ({}),
  but: [
    ['already-started', { when: 'a second time', started: true }],
    ['already-started', { when: 'in a pause', started: true, after: paused }],
    ['ended', { when: 'after ENDEX', started: true, after: ended }],
  ],
});

describeRefusals('PauseClock')({
  by: 'facilitator',
  fields: () => ({}),
  but: [...course, ['nothing', { when: 'a second time', after: paused }]],
});

describeRefusals('ResumeClock')({
  after: paused,
  by: 'facilitator',
  fields: () => ({}),
  but: [...course, ['nothing', { when: 'while it runs', after: () => undefined }]],
});

describeRefusals('SetRate')({
  by: 'facilitator',
  fields: () => ({ rate: 2 }),
  but: [
    ...course,
    ['done', { when: 'in a pause', after: paused }],
    ['nothing', { when: 'to what it is', with: { rate: 1 } }],
    ['done', { when: 'to an hour in a second', with: { rate: 3600 } }],
    ['malformed', { when: 'to more than that', with: { rate: 3601 } }],
    ['done', { when: 'to standing still', with: { rate: 0 } }],
    ['malformed', { when: 'to going back', with: { rate: -1 } }],
  ],
});

// The exercise takes an hour.
describeRefusals('JumpClock')({
  scenario: castScenario(),
  by: 'facilitator',
  fields: () => ({ to: 20 * MINUTE, passed: 'skip' }),
  but: [
    ...course,
    ['done', { when: 'in a pause', after: paused }],
    ['done', { when: 'back', after: (played) => played.wait(30 * MINUTE) }],
    ['done', { when: 'to the moment before ENDEX', with: { to: HOUR - 1 } }],
    ['ended', { when: 'to ENDEX', with: { to: HOUR } }],
    ['malformed', { when: 'to before STARTEX', with: { to: -1 } }],
  ],
});

describeRefusals('EndExercise')({
  by: 'facilitator',
  fields: () => ({}),
  but: [...course, ['done', { when: 'in a pause', after: paused }]],
});

describeRefusals('RecoverClock')({
  by: 'server',
  fields: () => ({ aliveUntil: 0 }),
  but: [
    ['nothing', { when: 'before STARTEX', started: false }],
    ['nothing', { when: 'in a pause', after: paused }],
    ['nothing', { when: 'after ENDEX', after: ended }],
  ],
});

const asked = castScenario([
  {
    number: 1,
    trigger: { at: '+00:01' },
    decision: {
      question: { en: 'Cut it?' },
      options: [
        { id: 'yes', label: { en: 'Yes' } },
        { id: 'no', label: { en: 'No' } },
      ],
      within: '5m',
      default: 'no',
    },
    form: { fields: [{ id: 'words', label: { en: 'Words' }, type: 'text', required: true }] },
  },
]);
const does = (body: CommandBody, by = 'grid') => ({ after: (played: Played) => played.do(body, by) });

// What control did and what time brought may be undone, what people did may not.
describeRefusals('ResetExercise')({
  scenario: asked,
  given: (played) => void played.wait(MINUTE),
  by: 'facilitator',
  fields: () => ({}),
  but: [
    ...course,
    ['done', { when: 'in a pause', after: paused }],
    [
      'done',
      {
        when: 'after a message was read',
        ...does({ type: 'GiveReceipt', messages: ['i1'], receipt: 'read' }),
      },
    ],
    ['done', { when: 'after a decision was taken by default', after: (played) => played.wait(10 * MINUTE) }],
    [
      'already-answered',
      {
        when: 'after a message was acknowledged',
        ...does({ type: 'GiveReceipt', messages: ['i1'], receipt: 'acknowledged' }),
      },
    ],
    [
      'already-answered',
      { when: 'after a decision', ...does({ type: 'ChooseOption', message: 'i1', option: 'yes' }) },
    ],
    [
      'already-answered',
      { when: 'after a form', ...does({ type: 'SubmitForm', message: 'i1', values: { words: 'x' } }) },
    ],
    [
      'already-answered',
      {
        when: 'after somebody wrote',
        ...does({ type: 'SendMessage', to: ['organisation:rail'], title: 'Desks', body: 'Dead' }),
      },
    ],
    [
      'already-answered',
      { when: 'after an entry in a log', ...does({ type: 'WriteLogEntry', text: 'Dead' }) },
    ],
  ],
});
