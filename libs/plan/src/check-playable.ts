import {
  condition,
  didYouMean,
  type CriticalTask,
  type Finding,
  type Locate,
  type Path,
  type Scenario,
} from '@tocsin/scenario';
import type { Plan } from './plan';

/** What is wrong between a scenario and the plan that it is played on: names that the plan does not have, steps that nobody there may take. */
export function playableFindings(scenario: Scenario, plan: Plan, locate: Locate): Finding[] {
  const findings: Finding[] = [];
  const known = namesOf(plan);
  const mustKnow = (what: string, value: string, at: Path, offset?: number): void => {
    const names = known[what];
    if (value === '' || !names || names.includes(value)) return;
    findings.push({
      code: `unknown-${what.replace(' ', '-')}`,
      severity: 'error',
      message: `The plan "${plan.id}" has no ${what} "${value}".${didYouMean(value, names)}`,
      ...locate(at, offset === undefined ? undefined : { offset }),
    });
  };
  scenario.injects.forEach(({ trigger, expected }, index) => {
    expected.forEach(({ level }, place) => {
      if (level) mustKnow('level', level, ['injects', index, 'expected', place, 'level']);
    });
    if (typeof trigger !== 'object' || !('when' in trigger)) return;
    const parsed = condition(trigger.when);
    if (!parsed.ok) return;
    for (const { field, value, at } of parsed.comparisons)
      if (typeof value === 'string') mustKnow(field, value, ['injects', index, 'trigger', 'when'], at);
  });
  for (const { path, task } of guided(scenario)) {
    task.steps.forEach((step, index) => mustKnow('task', step, [...path, 'steps', index]));
    task.duties.forEach((duty, index) => mustKnow('duty step', duty, [...path, 'duties', index]));
  }
  scenario.groundTruth.forEach(({ severity }, index) =>
    mustKnow('severity', severity, ['groundTruth', index, 'severity']),
  );
  scenario.organisations.forEach(({ region }, index) => {
    if (region) mustKnow('region', region, ['organisations', index, 'region']);
  });
  scenario.personas.forEach(({ network }, index) => {
    if (network) mustKnow('network', network, ['personas', index, 'network']);
  });
  const kinds = new Set<string>(scenario.organisations.map(({ kind }) => kind));
  for (const { id, mayDeclare } of plan.levels.slice(1))
    if (!mayDeclare.some((kind) => kinds.has(kind)))
      findings.push({
        code: 'nobody-declares',
        severity: 'warning',
        message: `No organisation may declare "${id}"; add one of: ${mayDeclare.join(', ')}.`,
        ...locate(['organisations']),
      });
  return findings;
}

/** Every critical task of the evaluation guide, with where it stands. */
const guided = ({ objectives }: Scenario): { path: Path; task: CriticalTask }[] =>
  objectives.flatMap(({ capabilities }, o) =>
    capabilities.flatMap(({ targets }, c) =>
      targets.flatMap(({ tasks }, t) =>
        tasks.map((task, k) => ({
          path: ['objectives', o, 'capabilities', c, 'targets', t, 'tasks', k],
          task,
        })),
      ),
    ),
  );

/** What a plan names, by the field of the facts that holds it. */
function namesOf({ levels, severities, duties, services, networks, map }: Plan): Record<string, string[]> {
  const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
  return {
    level: ids(levels),
    severity: ids(severities),
    task: ids(levels.flatMap(({ tasks }) => tasks)),
    duty: ids(duties),
    'duty step': duties.flatMap(({ id, steps }) => ids(steps).map((step) => `${id}/${step}`)),
    step: ids(duties.flatMap(({ steps }) => steps)),
    service: ids(services),
    network: ids(networks),
    region: ids(map?.regions ?? []),
  };
}
