import type { Entries, Stamped } from '../../core/state';
import type { IncidentReportEvents } from './events';

/** An incident report as lists need it; its description is fetched when it is opened. */
export type Report = Stamped<Omit<IncidentReportEvents['IncidentReported'], 'description'>>;

export interface IncidentReportsState {
  readonly reports: Entries<Report>;
}

declare module '../../core/state' {
  interface State extends IncidentReportsState {}
}
