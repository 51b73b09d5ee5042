import type { Playable } from '@tocsin/plan';
import { playableFolder } from '@tocsin/plan/files';
import { Fault } from './fault';

/** A scenario that can be played. @throws Fault that names the first of its errors. */
export async function scenarioOf(folder: string): Promise<Playable> {
  const { scenario, findings } = await playableFolder(folder).catch((error: Error) => {
    throw new Fault(`${folder}: ${error.message}`, 2);
  });
  if (scenario) return scenario;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  throw new Fault(
    `${folder} has ${errors.length} errors, so it cannot be played. The first: ` +
      `${first?.file}:${first?.line}:${first?.column} ${first?.message}\nRun: tocsin check ${folder}`,
  );
}
