import { make } from '../../testing/acts';
import { castScenario } from '../../testing/cast';
import { objectives } from '../../testing/objectives';
import { describeRefusals, ended } from '../../testing/refusal-table';
import type { Played } from '../../testing';

const scenario = castScenario([], { objectives });
function stated(played: Played): { statement: string; base: number } {
  const statement = make(played, { type: 'WriteStatement', kind: 'strength', title: 'Calm' }, 'evaluator');
  return { statement, base: played.state.statements[statement]!.version };
}
/** Somebody else changes or removes it after it was read. */
const rewritten = (played: Played, read: { statement: string; base: number }) =>
  played.do({ type: 'WriteStatement', kind: 'strength', title: 'Busy', ...read }, 'facilitator');
const removed = (played: Played, read: { statement: string; base: number }) =>
  played.do({ type: 'RemoveStatement', ...read }, 'facilitator');

describeRefusals('WriteStatement')({
  scenario,
  given: (played) => {
    const observation = make(played, { type: 'Observe', text: 'Calm' }, 'evaluator');
    return { observation, seq: played.state.seq };
  },
  by: 'evaluator',
  fields: ({ observation, seq }) => ({
    kind: 'strength',
    organisation: 'grid',
    objective: 'inform',
    cites: [1, seq],
    observations: [observation],
  }),
  but: [
    ['no-organisation', { when: 'about an organisation that there is not', with: { organisation: 'other' } }],
    ['unknown-task', { when: 'about an objective that there is not', with: { objective: 'other' } }],
    [
      'unknown-observation',
      { when: 'upon an observation that there is not', with: { observations: ['b0'] } },
    ],
    [
      'unknown-event',
      { when: 'upon an event to come', fields: ({ seq }) => ({ kind: 'strength', cites: [seq + 1] }) },
    ],
    ['done', { when: 'about nothing, upon nothing', fields: () => ({ kind: 'summary' }) }],
  ],
});

// A new version of what somebody has read.
describeRefusals('WriteStatement')({
  given: stated,
  by: 'evaluator',
  fields: (read) => ({ kind: 'strength', title: 'Very calm', ...read }),
  but: [
    ['changed-meanwhile', { when: 'after another has changed it', after: rewritten }],
    ['changed-meanwhile', { when: 'without saying of which version', with: { base: undefined } }],
    ['unknown-statement', { when: 'after another has removed it', after: removed }],
    ['unknown-statement', { when: 'of none that there is', with: { statement: 'a0' } }],
  ],
});

describeRefusals('RemoveStatement')({
  given: stated,
  by: 'evaluator',
  fields: (read) => read,
  but: [
    ['changed-meanwhile', { when: 'after another has changed it', after: rewritten }],
    ['unknown-statement', { when: 'after another has removed it', after: removed }],
  ],
});

describeRefusals('ReleaseReport')({
  given: stated,
  after: ended,
  by: 'evaluator',
  fields: ({ statement }) => ({ part: 'organisation:grid', statements: [statement] }),
  but: [
    ['not-ended', { when: 'before ENDEX', after: () => undefined }],
    ['unknown-part', { when: 'for an organisation that there is not', with: { part: 'organisation:other' } }],
    ['unknown-part', { when: 'a part that it does not have', with: { part: 'half' } }],
    ['unknown-statement', { when: 'with a statement that there is not', with: { statements: ['a0'] } }],
    ['done', { when: 'without any', with: { statements: [] } }],
  ],
});
