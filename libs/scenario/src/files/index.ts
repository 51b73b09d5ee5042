import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadScenario, type Loaded } from '../load/load-scenario';
import type { ScenarioFile } from '../load/finding';

/** Files of a scenario folder that are read at most, and bytes of each. */
const MAX_FILES = 2_000;
const MAX_BYTES = 20 * 1024 * 1024;
const FOLDERS = ['', 'injects', 'assets', 'locales'];

/**
 * Reads a scenario folder: scenario.yaml, injects/, assets/ and locales/. Links are not followed.
 * @throws Error when the folder is not there, or holds more than a scenario may.
 */
export async function readScenarioFolder(folder: string): Promise<ScenarioFile[]> {
  const files: ScenarioFile[] = [];
  for (const part of FOLDERS) {
    const names = await readdir(join(folder, part)).catch((error) => {
      if (part === '') throw error;
      return [];
    });
    for (const name of names.sort()) {
      const path = join(folder, part, name);
      const { size, isFile } = await lstat(path).then((stat) => ({ size: stat.size, isFile: stat.isFile() }));
      if (!isFile || (part === '' && name !== 'scenario.yaml')) continue;
      if (size > MAX_BYTES || files.length >= MAX_FILES)
        throw new Error(`${path}: more than a scenario may hold`);
      files.push({ path: part ? `${part}/${name}` : name, bytes: await readFile(path) });
    }
  }
  return files;
}

/** Loads the scenario of a folder, with whatever is wrong with it. */
export async function loadFolder(folder: string): Promise<Loaded & { files: ScenarioFile[] }> {
  const files = await readScenarioFolder(folder);
  return { ...loadScenario(files), files };
}
