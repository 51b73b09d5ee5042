import { MINUTE } from '@tocsin/words';
import type { Folds } from '../../core/subject';
import type { IncidentReportEvents } from './events';

export const fold: Folds<keyof IncidentReportEvents> = {
  IncidentReported(state, { data, time, at }, write) {
    const { description: _description, ...report } = data;
    write.put('reports', data.report, { ...report, at: time, wall: at });
    const { organisation, category, suspectedMalicious, crossBorder } = data;
    const {
      sector = '',
      kind = '',
      constituency = '',
    } = state.exercise?.organisations.find(({ id }) => id === organisation) ?? {};
    write.facts('incidentReports').push({
      organisation,
      sector,
      kind,
      constituency,
      category,
      suspectedMalicious,
      crossBorder,
      at: time / MINUTE,
    });
  },
};
