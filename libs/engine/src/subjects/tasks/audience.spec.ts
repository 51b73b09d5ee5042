import type { Played } from '../../testing';
import { AUTHORITIES, GRID, STAFF } from '../../testing/cast';
import { CANARY, describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { TaskEvents } from './events';

const open =
  (organisation: string, title = 'Task') =>
  (played: Played) =>
    void played.do({ type: 'OpenTask', title, organisation, withinMinutes: 5 }, 'crisisCentre');
const move = (by: string) => (played: Played) =>
  void played.do(
    { type: 'MoveTask', task: Object.keys(played.state.tasks)[0]!, to: 'done', note: CANARY },
    by,
  );
const ofGrid = [...GRID, 'gridControl', ...AUTHORITIES, ...STAFF] as const;

export const table: AudienceTable<keyof TaskEvents> = {
  TaskOpened: [
    { when: 'for an operator', by: open('grid', CANARY), to: ofGrid },
    {
      when: 'for an authority',
      by: open('cert', CANARY),
      to: [...AUTHORITIES, ...STAFF],
    },
    {
      when: 'by a level of the plan',
      by: (played) => played.do({ type: 'DeclareLevel', level: 'incident', reason: 'x' }, 'cert'),
      to: ['regulator', ...AUTHORITIES, ...STAFF],
    },
  ],
  TaskMoved: [
    { when: 'by whose task it is', given: open('grid'), by: move('analyst'), to: ofGrid },
    {
      when: 'by who gave it',
      given: open('police'),
      by: move('crisisCentre'),
      to: ['police', ...AUTHORITIES, ...STAFF],
    },
  ],
  TaskOverdue: [
    { when: 'of an operator', given: open('grid'), by: (played) => played.wait(5 * 60_000), to: ofGrid },
    {
      when: 'of another organisation',
      given: open('police'),
      by: (played) => played.wait(5 * 60_000),
      to: ['police', ...AUTHORITIES, ...STAFF],
    },
  ],
};

describeAudiences(table);
