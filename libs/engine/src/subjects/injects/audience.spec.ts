import type { Played } from '../../testing';
import { castScenario, STAFF } from '../../testing/cast';
import { CANARY, describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { InjectEvents } from './events';

const content = (text: string) => ({ title: { en: text }, body: { en: text } });
const planned = (recipients: string[]) =>
  castScenario([{ number: 1, trigger: { at: '+00:10' }, recipients, content: content(CANARY) }]);
/** One for everybody of a kind of recipient. */
const script = castScenario([
  { number: 1, trigger: { at: '+00:10' } },
  { number: 2, trigger: { at: '+00:10' }, recipients: ['organisation:rail'] },
]);
const give =
  (type: 'ReleaseInject' | 'HoldInject' | 'ResumeInject' | 'SkipInject' | 'RestoreInject', number = 1) =>
  (played: Played) =>
    void played.do({ type, number }, 'facilitator');
const ofGrid = [...STAFF, 'gridControl'] as const;

// What is to come is for those who run and watch the exercise, and for the local controllers of those concerned.
export const table: AudienceTable<keyof InjectEvents> = {
  InjectPlanned: [
    { when: 'for an organisation', scenario: planned(['organisation:grid']), to: ofGrid },
    { when: 'for everyone', scenario: planned(['everyone']), to: STAFF },
    { when: 'for a sector', scenario: planned(['sector:energy']), to: STAFF },
    { when: 'for a role of every organisation', scenario: planned(['role:spokesperson']), to: STAFF },
    { when: 'for a role of one', scenario: planned(['role:spokesperson@grid']), to: ofGrid },
    { when: 'for a cell of an organisation', scenario: planned(['cell:grid-soc']), to: ofGrid },
    { when: 'for a cell of several', scenario: planned(['cell:liaison']), to: STAFF },
    { when: 'for a persona', scenario: planned(['persona:journalist']), to: STAFF },
    {
      when: 'for two organisations',
      scenario: planned(['organisation:cert', 'organisation:grid']),
      to: [...ofGrid, 'certControl'],
    },
  ],
  InjectScheduled: [
    {
      when: 're-timed',
      scenario: script,
      by: (played) => played.do({ type: 'RetimeInject', number: 1, due: 1_200_000 }, 'facilitator'),
      to: ofGrid,
    },
    {
      when: 'of another organisation',
      scenario: script,
      by: (played) => played.do({ type: 'RetimeInject', number: 2, due: 1_200_000 }, 'facilitator'),
      to: STAFF,
    },
    {
      when: 'after its recipients were changed',
      scenario: script,
      given: (played) =>
        played.do({ type: 'EditInject', number: 2, recipients: ['organisation:cert'] }, 'facilitator'),
      by: (played) => played.do({ type: 'RetimeInject', number: 2, due: 1_200_000 }, 'facilitator'),
      to: [...STAFF, 'certControl'],
    },
  ],
  InjectHeld: [
    { scenario: script, by: give('HoldInject'), to: ofGrid },
    { when: 'of another organisation', scenario: script, by: give('HoldInject', 2), to: STAFF },
  ],
  InjectResumed: [{ scenario: script, given: give('HoldInject'), by: give('ResumeInject'), to: ofGrid }],
  InjectSkipped: [
    { scenario: script, by: give('SkipInject'), to: ofGrid },
    {
      when: 'by a jump',
      scenario: script,
      by: (played) => played.do({ type: 'JumpClock', to: 1_200_000, passed: 'skip' }, 'facilitator'),
      of: { number: 1 },
      to: ofGrid,
    },
  ],
  InjectRestored: [{ scenario: script, given: give('SkipInject'), by: give('RestoreInject'), to: ofGrid }],
  InjectEdited: [
    {
      when: 'its words',
      scenario: script,
      by: (played) => played.do({ type: 'EditInject', number: 1, body: { en: CANARY } }, 'facilitator'),
      to: ofGrid,
    },
    {
      when: 'its words, for another organisation than before',
      scenario: script,
      by: (played) =>
        played.do(
          { type: 'EditInject', number: 1, body: { en: CANARY }, recipients: ['organisation:cert'] },
          'facilitator',
        ),
      to: [...STAFF, 'certControl'],
    },
  ],
  InjectImprovised: [
    {
      when: 'for an organisation',
      by: (played) =>
        played.do(
          {
            type: 'ImproviseInject',
            channel: 'mail',
            sender: 'editor',
            recipients: ['organisation:grid'],
            content: content(CANARY),
            delay: 60_000,
          },
          'facilitator',
        ),
      to: ofGrid,
    },
    {
      when: 'for everyone',
      by: (played) =>
        played.do(
          {
            type: 'ImproviseInject',
            channel: 'mail',
            sender: 'editor',
            recipients: ['everyone'],
            content: content(CANARY),
            delay: 60_000,
          },
          'facilitator',
        ),
      to: STAFF,
    },
  ],
  // To whom it went is for the staff: nobody learns who else received it.
  InjectReleased: [
    { when: 'to an organisation', scenario: script, by: give('ReleaseInject'), to: ofGrid },
    { when: 'to everyone', scenario: planned(['everyone']), by: give('ReleaseInject'), to: STAFF },
    { when: 'to a sector', scenario: planned(['sector:energy']), by: give('ReleaseInject'), to: ofGrid },
  ],
};

describeAudiences(table);
