import { evaluatorsOnly, localControllersOf } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { StatementEvents } from './events';

export const audience: Audiences<keyof StatementEvents> = {
  StatementWritten: evaluatorsOnly,
  StatementRemoved: evaluatorsOnly,
  // A local controller sees what their organisation sees.
  ReportReleased: ({ to }, state) => [...evaluatorsOnly(), ...to, ...localControllersOf(to, state)],
};
