import { done, type Deeds, type Occasions, type Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { fold } from './fold';
import type { IncidentReportsState } from './state';

const deeds: Deeds = { IncidentReported: done('report-incident') };
const occasions: Occasions = {
  IncidentReported: ({ data: { person } }) => [{ key: 'event incident-reported', person }],
};

/** Incidents that organisations report to the national CSIRT. */
export const incidentReports = {
  state: (): IncidentReportsState => ({ reports: {} }),
  facts: () => ({ incidentReports: [] }),
  fold,
  audience,
  commands,
  deeds,
  occasions,
} satisfies Subject<keyof typeof fold>;
