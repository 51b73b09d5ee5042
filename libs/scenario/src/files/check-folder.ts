import { loadScenario, type LoadedScenario } from '../load/load-scenario';
import { readScenarioFolder } from './read-scenario-folder';

/** Reads and checks a scenario's folder. @throws when the folder is not there or may not be read. */
export const checkFolder = async (folder: string): Promise<LoadedScenario> =>
  loadScenario(await readScenarioFolder(folder));
