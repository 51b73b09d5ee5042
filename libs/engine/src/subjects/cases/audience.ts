import { Address } from '@tocsin/scenario';
import { authoritiesOnly, shownTo } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { CaseEvents } from './events';

export const audience: Audiences<keyof CaseEvents> = {
  CaseRegistered: authoritiesOnly,
  ReportRegistered: ({ organisation }, state) => shownTo([Address.organisation(organisation)], state),
  ReportLinked: authoritiesOnly,
  CaseAssigned: authoritiesOnly,
  CaseEvaluated: authoritiesOnly,
  CaseMoved: authoritiesOnly,
};
