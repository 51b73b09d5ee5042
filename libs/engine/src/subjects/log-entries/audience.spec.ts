import { make } from '../../testing/acts';
import { AUTHORITIES, GRID, STAFF } from '../../testing/cast';
import { CANARY, describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { LogEntryEvents } from './events';

const ofGrid = [...GRID, 'gridControl', ...STAFF] as const;
let entry = '';

export const table: AudienceTable<keyof LogEntryEvents> = {
  LogEntryWritten: [
    {
      when: 'in the log of an organisation',
      by: (played) => played.do({ type: 'WriteLogEntry', text: CANARY }, 'grid'),
      to: ofGrid,
    },
    {
      when: 'in the log of an authority',
      by: (played) => played.do({ type: 'WriteLogEntry', text: CANARY }, 'crisisCentre'),
      to: ['crisisCentre', ...STAFF],
    },
    {
      when: 'not in the common log, expressly',
      by: (played) => played.do({ type: 'WriteLogEntry', text: CANARY, common: false }, 'cyberCentre'),
      to: ['cyberCentre', ...STAFF],
    },
    {
      when: 'in the log that the authorities keep together',
      by: (played) => played.do({ type: 'WriteLogEntry', text: CANARY, common: true }, 'crisisCentre'),
      to: [...AUTHORITIES, ...STAFF],
    },
    {
      when: 'as a correction of the common log, which stays there',
      given(played) {
        entry = make(played, { type: 'WriteLogEntry', text: 'x', common: true }, 'crisisCentre');
      },
      by: (played) => played.do({ type: 'WriteLogEntry', text: CANARY, corrects: entry }, 'crisisCentre'),
      to: [...AUTHORITIES, ...STAFF],
    },
    {
      when: 'as a correction of the own log',
      given(played) {
        entry = make(played, { type: 'WriteLogEntry', text: 'x' }, 'crisisCentre');
      },
      by: (played) => played.do({ type: 'WriteLogEntry', text: CANARY, corrects: entry }, 'crisisCentre'),
      to: ['crisisCentre', ...STAFF],
    },
  ],
};

describeAudiences(table);
