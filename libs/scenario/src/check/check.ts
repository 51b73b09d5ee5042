import type { Finding } from '../load/finding';
import type { ReadScenario } from '../load/read-scenario';
import { rules } from './rules';

/** Checks the meaning of a scenario: every rule, on the whole of it. */
export const check = (read: ReadScenario): Finding[] => Object.values(rules).flatMap((rule) => rule(read));
