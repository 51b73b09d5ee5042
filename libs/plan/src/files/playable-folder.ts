import { readScenarioFolder } from '@tocsin/scenario/files';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { loadPlayable, type LoadedPlayable, type PlanFile } from '../load-playable';

/**
 * Reads and checks a scenario's folder with the plan that it names: `plan.yaml` in the folder itself, else
 * `plans/<id>.yaml` beside the folder of scenarios. @throws when the folder is not there or may not be read.
 */
export async function playableFolder(folder: string): Promise<LoadedPlayable> {
  return loadPlayable(await readScenarioFolder(folder), planBeside(dirname(resolve(folder))));
}

/** Finds the plans that lie beside a folder of scenarios, by their ids. */
export const planBeside =
  (scenarios: string) =>
  async (id: string): Promise<PlanFile | undefined> => {
    try {
      const bytes = await readFile(join(dirname(resolve(scenarios)), 'plans', `${id}.yaml`));
      return { path: `../../plans/${id}.yaml`, bytes };
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') return undefined;
      throw error;
    }
  };
