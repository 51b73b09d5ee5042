import { make } from '../../testing/acts';
import type { Played } from '../../testing';
import { GRID, STAFF } from '../../testing/cast';
import { CANARY, describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { ServiceEvents } from './events';

const asked = [...GRID, 'gridControl', 'cert', 'certControl', ...STAFF] as const;
const ask =
  (text: string, by = 'grid') =>
  (played: Played) =>
    void make(played, { type: 'RequestService', service: 'help', text }, by);
const move = (played: Played) =>
  void played.do(
    {
      type: 'MoveService',
      request: Object.keys(played.state.services)[0]!,
      to: 'accepted',
      text: CANARY,
    },
    'cert',
  );

// Between who asks and the CERT; other authorities have no part in it.
export const table: AudienceTable<keyof ServiceEvents> = {
  ServiceRequested: [
    { by: ask(CANARY), to: asked },
    { when: 'by another operator', by: ask(CANARY, 'rail'), to: ['rail', 'cert', 'certControl', ...STAFF] },
  ],
  ServiceMoved: [
    { given: ask('x'), by: move, to: asked },
    {
      when: 'for another operator',
      given: ask('x', 'rail'),
      by: move,
      to: ['rail', 'cert', 'certControl', ...STAFF],
    },
  ],
};

describeAudiences(table);
