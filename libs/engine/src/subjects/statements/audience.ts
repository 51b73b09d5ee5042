import { evaluatorsOnly } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { StatementEvents } from './events';

export const audience: Audiences<keyof StatementEvents> = {
  StatementWritten: evaluatorsOnly,
  StatementRemoved: evaluatorsOnly,
  ReportReleased: ({ to }) => [...evaluatorsOnly(), ...to],
};
