import type { Level, Plan, Service, Whom } from './plan';

/** The place of a level on the ladder, 0 for the one at rest; -1 when the plan has none of that name. */
export const rankOf = (plan: Plan, level: string): number => plan.levels.findIndex(({ id }) => id === level);

/** Who may move the ladder: to go up, whoever declares the level gone to; to go down, whoever declared such a level. */
export function mayMove(plan: Plan, from: Level, to: Level, kind: string): boolean {
  const deciding = rankOf(plan, to.id) > rankOf(plan, from.id) ? to : from;
  return deciding.mayDeclare.some((one) => one === kind);
}

export const mayPropose = (to: Level, kind: string): boolean =>
  to.mayPropose.some((one) => one === kind) || to.mayDeclare.some((one) => one === kind);

/** What of an organisation decides whether a rule concerns it. */
export interface Concerned {
  constituency: string;
  sector: string;
  kind: string;
}

/** Whether an organisation is among those whom a rule concerns. */
export function concerns(whom: Whom, { constituency, sector, kind }: Concerned): boolean {
  const fits = (allowed: readonly string[] | undefined, value: string) => !allowed || allowed.includes(value);
  return fits(whom.constituencies, constituency) && fits(whom.sectors, sector) && fits(whom.kinds, kind);
}

/** Whether an organisation of this constituency may ask for a service. */
export const isEntitled = (service: Service, constituency: string): boolean =>
  service.entitled.some((one) => one === constituency);
