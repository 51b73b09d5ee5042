import { Address } from '@tocsin/scenario';
import { shownTo } from '../../addresses/groups';
import type { State } from '../../core/state';
import type { Audiences } from '../../core/subject';
import type { IncidentReportEvents } from './events';

export const audience: Audiences<keyof IncidentReportEvents> = {
  IncidentReported: ({ organisation }, state) =>
    shownTo([Address.organisation(organisation), ...csirts(state)], state),
};

/** Incident reports go to the national CSIRT. */
function csirts(state: State): Address[] {
  return (state.exercise?.organisations ?? [])
    .filter(({ kind }) => kind === 'csirt')
    .map(({ id }) => Address.organisation(id));
}
