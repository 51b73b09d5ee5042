import { isPlayable, type Finding } from '@tocsin/scenario';
import { checkFolder } from '@tocsin/scenario/files';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { playableFindings } from '../check-playable';
import { loadPlan } from '../load-plan';
import type { Playable } from '../playable';

export interface LoadedPlayable {
  /** There when no finding is an error. */
  scenario?: Playable;
  findings: Finding[];
}

/**
 * Reads and checks a scenario's folder with the plan that it names: `plan.yaml` in the folder itself, else
 * `plans/<id>.yaml` beside the folder of scenarios. @throws when the folder is not there or may not be read.
 */
export async function playableFolder(folder: string): Promise<LoadedPlayable> {
  const { scenario, findings, locate } = await checkFolder(folder);
  if (!scenario?.plan) return { scenario, findings };
  const found = await planFile(folder, scenario.plan);
  if (!found) {
    const message = `There is no plan "${scenario.plan}": neither plan.yaml here nor plans/${scenario.plan}.yaml.`;
    const place = { file: 'scenario.yaml', line: 1, column: 1 };
    return { findings: [...findings, { code: 'unknown-plan', severity: 'error', message, ...place }] };
  }
  const { plan, findings: more } = loadPlan(found.name, found.bytes);
  const between = plan && locate ? playableFindings(scenario, plan, locate) : [];
  const all = [...findings, ...more, ...between];
  return plan && isPlayable(between)
    ? { scenario: { ...scenario, emergencyPlan: plan }, findings: all }
    : { findings: all };
}

async function planFile(
  folder: string,
  id: string,
): Promise<{ name: string; bytes: Uint8Array } | undefined> {
  const beside = join(dirname(dirname(resolve(folder))), 'plans', `${id}.yaml`);
  for (const [name, path] of [
    ['plan.yaml', join(folder, 'plan.yaml')],
    [`../../plans/${id}.yaml`, beside],
  ] as const)
    try {
      return { name, bytes: await readFile(path) };
    } catch (error) {
      if ((error as { code?: string }).code !== 'ENOENT') throw error;
    }
  return undefined;
}
