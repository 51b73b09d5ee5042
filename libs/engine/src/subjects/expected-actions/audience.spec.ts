import type { Played } from '../../testing';
import { castScenario, GRID, STAFF } from '../../testing/cast';
import { CANARY, describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { ExpectedActionEvents } from './events';

const expecting = (shown: boolean, recipients = ['organisation:grid'], title = CANARY) =>
  castScenario([
    {
      number: 1,
      trigger: { at: '+00:01' },
      recipients,
      expected: [{ id: 'ack', title: { en: title }, action: 'acknowledge', within: '5m', shown }],
    },
  ]);
const arrive = (played: Played) => void played.wait(60_000);
const acknowledge = (by: string) => (played: Played) =>
  void played.do({ type: 'GiveReceipt', messages: ['i1'], receipt: 'acknowledged' }, by);
const ofGrid = [...GRID, 'gridControl', ...STAFF] as const;
const behind = ['gridControl', ...STAFF] as const;

// What those who play are not shown is for those who watch them alone, from beginning to end.
export const table: AudienceTable<keyof ExpectedActionEvents> = {
  ActionExpected: [
    { when: 'shown', scenario: expecting(true), by: arrive, to: ofGrid },
    { when: 'not shown', scenario: expecting(false), by: arrive, to: behind },
    {
      when: 'shown to a cell',
      scenario: expecting(true, ['cell:liaison']),
      by: arrive,
      to: ['liaison', ...STAFF],
    },
    {
      when: 'shown to a role',
      scenario: expecting(true, ['role:spokesperson@grid']),
      by: arrive,
      to: ['spokesperson', ...behind],
    },
    {
      when: 'shown to one of two',
      scenario: expecting(true, ['organisation:grid', 'organisation:rail'], 'Same for both'),
      by: arrive,
      of: { party: 'organisation:rail' },
      to: ['rail', ...STAFF],
    },
  ],
  ActionMet: [
    { when: 'shown', scenario: expecting(true), given: arrive, by: acknowledge('grid'), to: ofGrid },
    { when: 'not shown', scenario: expecting(false), given: arrive, by: acknowledge('grid'), to: behind },
    {
      when: 'said by a facilitator of what is not shown',
      scenario: expecting(false),
      given: arrive,
      by: (played) =>
        played.do({ type: 'MarkAction', key: '1/ack/organisation:grid', met: true }, 'facilitator'),
      to: behind,
    },
  ],
  ActionMissed: [
    {
      when: 'shown',
      scenario: expecting(true),
      given: arrive,
      by: (played) => played.wait(5 * 60_000),
      to: ofGrid,
    },
    {
      when: 'not shown',
      scenario: expecting(false),
      given: arrive,
      by: (played) => played.wait(5 * 60_000),
      to: behind,
    },
  ],
};

describeAudiences(table);
