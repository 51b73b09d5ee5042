import { MINUTE } from '@tocsin/words';
import { castScenario } from '../../testing/cast';
import { describeRefusals, ended } from '../../testing/refusal-table';
import type { CommandBody } from '../../machine/decide';
import type { Played } from '../../testing';

/** Inject 1 is of grid, 2 of rail, 3 of both. */
const scenario = castScenario([
  { number: 1, trigger: { at: '+00:10' } },
  { number: 2, trigger: { at: '+00:10' }, recipients: ['organisation:rail'] },
  { number: 3, trigger: { at: '+00:10' }, recipients: ['organisation:grid', 'organisation:rail'] },
]);
const does = (body: CommandBody) => (played: Played) => void played.do(body, 'facilitator');
const released = does({ type: 'ReleaseInject', number: 1 });
const held = does({ type: 'HoldInject', number: 1 });
const skipped = does({ type: 'SkipInject', number: 1 });

/** Whom and what someone steers who runs the exercise. */
const reach = [
  ['unknown-inject', { when: 'none that there is', with: { number: 9 } }],
  ['done', { when: 'by a local controller, of their organisation', by: 'gridControl' }],
  ['not-allowed', { when: 'by the local controller of another', by: 'certControl' }],
] as const;
const beyond = [
  [
    'not-allowed',
    { when: 'of another organisation, by a local controller', by: 'gridControl', with: { number: 2 } },
  ],
  [
    'not-allowed',
    { when: 'of theirs and another, by a local controller', by: 'gridControl', with: { number: 3 } },
  ],
] as const;

describeRefusals('ReleaseInject')({
  scenario,
  by: 'facilitator',
  fields: () => ({ number: 1 }),
  but: [
    ...reach,
    ...beyond,
    ['done', { when: 'a held one', after: held }],
    ['done', { when: 'a skipped one', after: skipped }],
    ['already-released', { when: 'a second time', after: released }],
    ['not-running', { when: 'before STARTEX', started: false }],
    ['ended', { when: 'after ENDEX', after: ended }],
  ],
});

describeRefusals('HoldInject')({
  scenario,
  by: 'facilitator',
  fields: () => ({ number: 1 }),
  but: [
    ...reach,
    ...beyond,
    ['done', { when: 'before STARTEX', started: false }],
    ['nothing', { when: 'one that is held', after: held }],
    ['already-released', { when: 'one that was released', after: released }],
  ],
});

describeRefusals('ResumeInject')({
  scenario,
  after: held,
  by: 'facilitator',
  fields: () => ({ number: 1 }),
  but: [
    ...reach,
    ['not-held', { when: 'one that takes its course', with: { number: 2 } }],
    ['not-held', { when: 'a skipped one', after: skipped }],
    ['not-held', { when: 'one that was released', after: released }],
  ],
});

describeRefusals('SkipInject')({
  scenario,
  by: 'facilitator',
  fields: () => ({ number: 1 }),
  but: [
    ...reach,
    ...beyond,
    ['done', { when: 'a held one', after: held }],
    ['nothing', { when: 'one that is skipped', after: skipped }],
    ['already-released', { when: 'one that was released', after: released }],
  ],
});

describeRefusals('RestoreInject')({
  scenario,
  after: skipped,
  by: 'facilitator',
  fields: () => ({ number: 1 }),
  but: [
    ...reach,
    ['not-skipped', { when: 'one that takes its course', with: { number: 2 } }],
    ['not-skipped', { when: 'a held one', after: held }],
  ],
});

describeRefusals('RetimeInject')({
  scenario,
  given: (played) => void played.wait(5 * MINUTE),
  by: 'facilitator',
  fields: () => ({ number: 1, due: 20 * MINUTE }),
  but: [
    ...reach,
    ...beyond,
    ['done', { when: 'to now', with: { due: 5 * MINUTE } }],
    ['in-the-past', { when: 'to the moment before', with: { due: 5 * MINUTE - 1 } }],
    ['already-released', { when: 'one that was released', after: released }],
  ],
});

describeRefusals('EditInject')({
  scenario,
  by: 'facilitator',
  fields: () => ({ number: 1, title: { en: 'Other' }, recipients: ['organisation:grid'] }),
  but: [
    ...reach,
    ...beyond,
    ['done', { when: 'its words alone', with: { recipients: undefined } }],
    ['done', { when: 'for a sector', with: { recipients: ['sector:energy'] } }],
    ['unknown-recipient', { when: 'for nobody', with: { recipients: ['organisation:other'] } }],
    ['unknown-recipient', { when: 'for those who missed it', with: { recipients: ['missing'] } }],
    [
      'not-allowed',
      {
        when: 'for another organisation, by a local controller',
        by: 'gridControl',
        with: { recipients: ['organisation:grid', 'organisation:rail'] },
      },
    ],
    ['already-released', { when: 'one that was released', after: released }],
  ],
});

describeRefusals('ImproviseInject')({
  by: 'facilitator',
  fields: () => ({
    channel: 'mail',
    sender: 'editor',
    recipients: ['organisation:grid'],
    content: { title: { en: 'Now' }, body: { en: 'Now' } },
  }),
  but: [
    ['done', { when: 'by a local controller, for their organisation', by: 'gridControl' }],
    ['not-allowed', { when: 'by the local controller of another', by: 'certControl' }],
    ['unknown-recipient', { when: 'for nobody', with: { recipients: ['organisation:other'] } }],
    ['unknown-recipient', { when: 'from nobody', with: { sender: 'other' } }],
    ['not-running', { when: 'before STARTEX', started: false }],
    ['ended', { when: 'after ENDEX', after: ended }],
  ],
});
