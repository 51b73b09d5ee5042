import { isPlayable, loadScenario, type Finding, type Scenario, type ScenarioFile } from '@tocsin/scenario';
import { playableFindings } from './check-playable';
import { loadPlan } from './load-plan';
import type { Playable } from './playable';

export interface LoadedPlayable {
  /** There when no finding is an error. */
  scenario?: Playable;
  /** There as soon as the scenario's files have the right form. */
  draft?: Scenario;
  findings: Finding[];
}

/** The file of a plan, by a path that tells its reader where it lies. */
export interface PlanFile {
  path: string;
  bytes: Uint8Array | string;
}

/**
 * Reads and checks the files of a scenario's folder with the plan that it names: `plan.yaml` among the files, else
 * what `planCalled` finds. Whatever is wrong with the files is a finding. @throws what `planCalled` throws
 */
export async function loadPlayable(
  files: readonly ScenarioFile[],
  planCalled: (id: string) => Promise<PlanFile | undefined>,
): Promise<LoadedPlayable> {
  const { scenario, draft, findings, locate } = loadScenario(files);
  if (!scenario?.plan) return { scenario, draft, findings };
  const own = files.find(({ path, refused }) => path === 'plan.yaml' && !refused);
  const found = own ?? (await planCalled(scenario.plan));
  if (!found) {
    const message = `There is no plan "${scenario.plan}": neither plan.yaml here nor plans/${scenario.plan}.yaml.`;
    const place = { file: 'scenario.yaml', line: 1, column: 1 };
    return { draft, findings: [...findings, { code: 'unknown-plan', severity: 'error', message, ...place }] };
  }
  const { plan, findings: more } = loadPlan(found.path, found.bytes);
  const between = plan && locate ? playableFindings(scenario, plan, locate) : [];
  const all = [...findings, ...more, ...between];
  return plan && isPlayable(between)
    ? { scenario: { ...scenario, emergencyPlan: plan }, draft, findings: all }
    : { draft, findings: all };
}
