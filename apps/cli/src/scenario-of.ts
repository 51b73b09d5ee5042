import type { Scenario } from '@tocsin/scenario';
import { checkFolder } from '@tocsin/scenario/files';
import { Fault } from './fault';

/** A scenario that can be played. @throws Fault that names the first of its errors. */
export async function scenarioOf(folder: string): Promise<Scenario> {
  const { scenario, findings } = await checkFolder(folder).catch((error: Error) => {
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
