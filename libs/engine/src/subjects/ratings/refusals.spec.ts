import { castScenario } from '../../testing/cast';
import { objectives } from '../../testing/objectives';
import { describeRefusals } from '../../testing/refusal-table';
import type { Played } from '../../testing';

const scenario = castScenario([], { objectives });
const rated = (played: Played) =>
  played.do({ type: 'GiveRating', subject: 'task:tell', organisation: 'grid', rating: 'P' }, 'evaluator');

describeRefusals('GiveRating')({
  scenario,
  by: 'evaluator',
  fields: () => ({ subject: 'task:tell', organisation: 'grid', rating: 'P' }),
  but: [
    ['done', { when: 'of no organisation', with: { organisation: undefined } }],
    ['done', { when: 'of an objective', with: { subject: 'objective:recover' } }],
    ['no-organisation', { when: 'of an organisation that there is not', with: { organisation: 'other' } }],
    ['unknown-task', { when: 'of a task that there is not', with: { subject: 'task:other' } }],
    ['unknown-task', { when: 'of an objective as a task', with: { subject: 'task:recover' } }],
    ['unknown-task', { when: 'of a task as an objective', with: { subject: 'objective:tell' } }],
    ['malformed', { when: 'of neither', with: { subject: 'person:grid' } }],
  ],
});

describeRefusals('AgreeRating')({
  scenario,
  given: rated,
  by: 'evaluator',
  fields: () => ({ subject: 'task:tell', organisation: 'grid', rating: 'P', reason: 'Seen' }),
  but: [
    ['not-rated', { when: 'of what nobody rated', with: { subject: 'task:ask' } }],
    ['not-rated', { when: 'of an organisation whom nobody rated', with: { organisation: 'rail' } }],
    ['unknown-task', { when: 'of a task that there is not', with: { subject: 'task:other' } }],
    ['malformed', { when: 'without a reason', with: { reason: ' ' } }],
  ],
});
