import { AUTHORITIES, EVERYONE, STAFF } from '../../testing/cast';
import { CANARY, describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { Played } from '../../testing';
import type { CellEvents } from './events';

const convene = (played: Played) =>
  void played.do({ type: 'ConveneCell', cell: 'evaluation', inMinutes: 10, agenda: CANARY }, 'cyberCentre');
const members = [...AUTHORITIES, 'regulator', ...STAFF] as const;

// That a cell meets all may know; what it speaks about, its members and those who share the picture.
export const table: AudienceTable<keyof CellEvents> = {
  CellConvened: [{ by: convene, to: EVERYONE }],
  AgendaSet: [{ by: convene, to: members }],
  MinutesWritten: [
    {
      given: (played) => played.do({ type: 'ConveneCell', cell: 'evaluation', inMinutes: 10 }, 'cyberCentre'),
      by: (played) => played.do({ type: 'WriteMinutes', cell: 'evaluation', text: CANARY }, 'cyberCentre'),
      to: members,
    },
  ],
};

describeAudiences(table);
