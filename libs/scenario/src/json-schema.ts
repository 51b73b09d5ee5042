import { z } from 'zod';
import { injectFile } from './inject';
import { scenarioFile } from './scenario';

/** Draft 7 is the newest draft that the YAML support of the usual editors reads in full. */
const EDITORS = { io: 'input', target: 'draft-7' } as const;

/**
 * The JSON Schemas by which editors complete and check the files of a scenario while one types,
 * made from the schemas that read them: `scenario.schema.json` and `injects.schema.json`.
 */
export const jsonSchemas = (): Record<string, object> => ({
  'scenario.schema.json': { title: 'Tocsin scenario', ...z.toJSONSchema(scenarioFile, EDITORS) },
  'injects.schema.json': { title: 'Tocsin injects', ...z.toJSONSchema(injectFile, EDITORS) },
});
