import { make } from '../../testing/acts';
import { castScenario } from '../../testing/cast';
import { objectives } from '../../testing/objectives';
import { describeRefusals } from '../../testing/refusal-table';
import type { Played } from '../../testing';

const scenario = castScenario([{ number: 1, trigger: 'manual' }], { objectives });
const photo = {
  file: 'upload:00000000-0000-0000-0000-000000000000',
  name: 'desk.png',
  type: 'image/png',
  size: 1,
};

/** What an observation may name. */
const names = [
  ['done', { when: 'naming what there is', with: { organisation: 'grid', task: 'tell', injects: [1] } }],
  ['no-organisation', { when: 'of an organisation that there is not', with: { organisation: 'other' } }],
  ['unknown-task', { when: 'of a task that there is not', with: { task: 'other' } }],
  ['unknown-inject', { when: 'of an inject that there is not', with: { injects: [1, 2] } }],
] as const;
const newest = ({ state }: Played) => state.seq;

describeRefusals('Observe')({
  scenario,
  given: newest,
  by: 'evaluator',
  fields: (seq) => ({ text: 'Calm', events: [1, seq] }),
  but: [
    ...names,
    [
      'unknown-event',
      { when: 'of an event to come', fields: (seq) => ({ text: 'Calm', events: [seq + 1] }) },
    ],
    ['form-incomplete', { when: 'of nothing', with: { text: '' } }],
    ['done', { when: 'with a file alone', with: { text: '', attachments: [photo] } }],
    ['done', { when: 'with a rating alone', with: { text: '', task: 'tell', rating: 'P' } }],
    ['done', { when: 'with a rating and words', with: { task: 'tell', rating: 'P' } }],
    ['no-task', { when: 'with a rating of no task', with: { rating: 'P' } }],
  ],
});

const observed = (played: Played) => make(played, { type: 'Observe', text: 'Calm' }, 'evaluator');
const withdrawn = (played: Played, observation: string) =>
  played.do({ type: 'WithdrawObservation', observation }, 'evaluator');
/** Whose observations are changed by whom. */
const own = [
  ['unknown-observation', { when: 'none that there is', with: { observation: 'b0' } }],
  ['unknown-observation', { when: 'one that was withdrawn', after: withdrawn }],
  ['not-yours', { when: "another's, by a facilitator", by: 'facilitator' }],
] as const;

describeRefusals('CorrectObservation')({
  scenario,
  given: observed,
  by: 'evaluator',
  fields: (observation) => ({ observation, text: 'Busy' }),
  but: [
    ...own,
    ...names,
    ['form-incomplete', { when: 'to nothing', with: { text: '' } }],
    ['done', { when: 'to a file alone', with: { text: '', attachments: [photo] } }],
  ],
});

describeRefusals('WithdrawObservation')({
  scenario,
  given: observed,
  by: 'evaluator',
  fields: (observation) => ({ observation }),
  but: own,
});
