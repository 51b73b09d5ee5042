import { check } from '../check/check';
import type { Scenario } from '../scenario';
import { byPosition, isPlayable, type Finding } from './finding';
import { LIMITS } from './limits';
import { readScenario } from './read-scenario';
import type { Locate } from './position';
import type { ScenarioFile } from './scenario-files';

export interface LoadedScenario {
  /** There when no finding is an error. */
  scenario?: Scenario;
  /** There as soon as the files have the right form, whatever the check of its meaning finds. */
  draft?: Scenario;
  findings: Finding[];
  /** The place in the folder of a part of the scenario. */
  locate?: Locate;
}

/**
 * Reads and checks the files of a scenario's folder. It never throws: whatever is wrong with
 * them is a finding. The meaning of a scenario is checked once its form is right.
 */
export function loadScenario(files: readonly ScenarioFile[]): LoadedScenario {
  const { read, findings } = readScenario(files);
  const all = [...findings, ...(read ? check(read) : [])].sort(byPosition);
  const sound = read && isPlayable(all) ? { scenario: read.scenario, locate: read.locate } : {};
  return { ...sound, ...(read ? { draft: read.scenario } : {}), findings: atMost(all) };
}

function atMost(findings: Finding[]): Finding[] {
  const left = findings.length - LIMITS.findings;
  if (left <= 0) return findings;
  return [
    ...findings.slice(0, LIMITS.findings),
    {
      code: 'more-findings',
      severity: isPlayable(findings.slice(LIMITS.findings)) ? 'warning' : 'error',
      message: `There are ${left} more findings; mend these first.`,
      file: 'scenario.yaml',
      line: 1,
      column: 1,
    },
  ];
}
