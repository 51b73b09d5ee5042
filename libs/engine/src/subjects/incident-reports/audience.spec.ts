import { GRID, STAFF } from '../../testing/cast';
import { aReport } from '../../testing/acts';
import { CANARY, describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { IncidentReportEvents } from './events';

// A report goes to the national CSIRT. Other authorities learn of it when it has become a case.
export const table: AudienceTable<keyof IncidentReportEvents> = {
  IncidentReported: [
    {
      when: 'by an operator',
      by: (played) => played.do(aReport(CANARY), 'grid'),
      to: [...GRID, 'gridControl', 'cert', 'certControl', ...STAFF],
    },
    {
      when: 'by a citizen',
      by: (played) => played.do(aReport(CANARY), 'citizen'),
      to: ['citizen', 'cert', 'certControl', ...STAFF],
    },
    {
      when: 'by the CSIRT itself',
      by: (played) => played.do(aReport(CANARY), 'cert'),
      to: ['cert', 'certControl', ...STAFF],
    },
  ],
};

describeAudiences(table);
