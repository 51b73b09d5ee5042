import { expect, test } from '@jest/globals';
import type { Role } from '../identity/roles';
import { mayWithScenario, SCENARIO_ACTS, type Tie } from './rights';

/** Written by hand: who may what. Roles of the account down, what the scenario is to it across. */
const TABLE: Record<Role, Record<Tie | 'none', string>> = {
  administrator: {
    owner: 'make see change share remove',
    editor: 'make see change share remove',
    viewer: 'make see change share remove',
    none: 'make see change share remove',
  },
  planner: {
    owner: 'make see change share remove',
    editor: 'make see change',
    viewer: 'make see',
    none: 'make',
  },
  member: {
    owner: '',
    editor: '',
    viewer: '',
    none: '',
  },
};

const cases = Object.entries(TABLE).flatMap(([role, row]) =>
  Object.entries(row).map(([tie, may]) => [role as Role, tie as Tie | 'none', may] as const),
);

test.each(cases)('a %s to whom it is %s may: %s', (role, tie, may) => {
  const granted = SCENARIO_ACTS.filter((act) => mayWithScenario(act, role, tie === 'none' ? undefined : tie));
  expect(granted.join(' ')).toBe(may);
});
