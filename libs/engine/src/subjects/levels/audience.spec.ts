import { AUTHORITIES, EVERYONE, GRID, STAFF } from '../../testing/cast';
import { CANARY, describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { Played } from '../../testing';
import type { LevelEvents } from './events';

const declare = (played: Played) =>
  void played.do({ type: 'DeclareLevel', level: 'incident', reason: CANARY, criteria: ['service'] }, 'cert');

export const table: AudienceTable<keyof LevelEvents> = {
  LevelProposed: [
    {
      when: 'by an operator',
      by: (played) => played.do({ type: 'ProposeLevel', level: 'incident', reason: CANARY }, 'grid'),
      to: [...GRID, 'gridControl', ...AUTHORITIES, ...STAFF],
    },
    {
      when: 'by an authority',
      by: (played) => played.do({ type: 'ProposeLevel', level: 'incident', reason: CANARY }, 'cert'),
      to: [...AUTHORITIES, ...STAFF],
    },
  ],
  LevelDeclared: [{ by: declare, to: EVERYONE }],
  LevelGrounded: [{ by: declare, to: [...AUTHORITIES, ...STAFF] }],
};

describeAudiences(table);
