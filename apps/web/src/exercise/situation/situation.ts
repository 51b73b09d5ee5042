import type { Case, State } from '@tocsin/engine';
import type { Plan } from '@tocsin/plan';

/** How grave something is: a place in the plan's severities, or undefined where nothing has been evaluated. */
export interface Affected {
  open: number;
  /** Open cases of each severity, in the plan's order, and last those not evaluated yet. */
  bySeverity: number[];
  worst?: number;
}
export interface Situation {
  cases: { one: Case; severity?: number }[];
  sectors: ({ id: string; organisations: number } & Affected)[];
  regions: Record<string, Affected>;
  duties: { open: number; overdue: number };
  tasks: { open: number; overdue: number };
  /** Released statements, newest first. */
  statements: string[];
}

/** The common operational picture: what is open where, how grave it is, what is owed, what was said in public. */
export function situationOf(state: State, plan: Plan): Situation {
  const open = Object.values(state.cases).filter((one) => one.state !== 'closed');
  const cases = open
    .map((one) => ({ one, severity: severityOf(one, plan) }))
    .sort((a, b) => (b.severity ?? -1) - (a.severity ?? -1) || a.one.at - b.one.at);
  const organisations = state.exercise?.organisations ?? [];
  const affected = (ids: readonly string[]): Affected =>
    count(
      cases.filter(({ one }) => one.organisations.some((id) => ids.includes(id))),
      plan.severities.length,
    );
  const groups = (by: (one: (typeof organisations)[number]) => string | undefined) => {
    const found = new Map<string, string[]>();
    for (const one of organisations) {
      const key = by(one);
      if (key) found.set(key, [...(found.get(key) ?? []), one.id]);
    }
    return [...found];
  };
  const steps = Object.values(state.obligations).flatMap((one) => one.steps);
  const tasks = Object.values(state.tasks).filter((one) => one.state === 'open');
  return {
    cases,
    sectors: groups(({ sector }) => sector)
      .map(([id, members]) => ({ id, organisations: members.length, ...affected(members) }))
      .sort((a, b) => (b.worst ?? -1) - (a.worst ?? -1) || b.open - a.open || (a.id < b.id ? -1 : 1)),
    regions: Object.fromEntries(
      groups(({ region }) => region).map(([id, members]) => [id, affected(members)]),
    ),
    duties: {
      open: steps.filter((step) => step.due !== undefined && step.submitted === undefined).length,
      overdue: steps.filter((step) => step.state === 'missed' && step.submitted === undefined).length,
    },
    tasks: { open: tasks.length, overdue: tasks.filter(({ overdue }) => overdue).length },
    statements: Object.values(state.documents)
      .filter(({ kind, released }) => kind === 'statement' && released)
      .sort((a, b) => b.released!.wall - a.released!.wall)
      .map(({ document }) => document),
  };
}

/** What the evaluators agreed on, else the newest evaluation. */
function severityOf(one: Case, { severities }: Plan): number | undefined {
  const newest = one.agreed ?? Object.values(one.evaluations).at(-1);
  const place = severities.findIndex(({ id }) => id === newest?.severity);
  return place < 0 ? undefined : place;
}

function count(cases: Situation['cases'], severities: number): Affected {
  const bySeverity = Array.from({ length: severities + 1 }, () => 0);
  for (const { severity } of cases) bySeverity[severity ?? severities]!++;
  const known = cases.flatMap(({ severity }) => severity ?? []);
  return {
    open: cases.length,
    bySeverity,
    ...(known.length > 0 ? { worst: Math.max(...known) } : {}),
  };
}
