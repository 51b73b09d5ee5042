import { mayPlan, type Role } from '../identity/roles';

/** What an account is to one scenario. */
export type Tie = 'owner' | 'editor' | 'viewer';

/** Who may do what with scenarios, of those who may plan; what nobody is granted here is denied. */
const GRANTED = {
  /** See the ready-made ones; make one by upload or copy; make exercises of those that one sees. */
  make: { roles: ['administrator', 'planner'], ties: [] },
  /** Read it, download it, compare its versions. */
  see: { roles: ['administrator'], ties: ['owner', 'editor', 'viewer'] },
  /** Give it a new version, or restore one. */
  change: { roles: ['administrator'], ties: ['owner', 'editor'] },
  /** Say with whom it is shared. */
  share: { roles: ['administrator'], ties: ['owner'] },
  remove: { roles: ['administrator'], ties: ['owner'] },
} as const satisfies Record<string, { roles: readonly Role[]; ties: readonly Tie[] }>;

export type ScenarioAct = keyof typeof GRANTED;
export const SCENARIO_ACTS = Object.keys(GRANTED) as ScenarioAct[];

/** Whether an account may do something with a scenario. @param tie what it is to it, if anything */
export function mayWithScenario(act: ScenarioAct, role: Role, tie?: Tie): boolean {
  const { roles, ties }: { roles: readonly Role[]; ties: readonly Tie[] } = GRANTED[act];
  return mayPlan(role) && (roles.includes(role) || (tie !== undefined && ties.includes(tie)));
}
