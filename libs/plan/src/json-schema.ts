import { z } from 'zod';
import { plan } from './plan';

/** The JSON Schema by which editors complete and check a plan while one types: `plan.schema.json`. */
export const planJsonSchema = (): object => ({
  title: 'Tocsin emergency plan',
  ...z.toJSONSchema(plan, { io: 'input', target: 'draft-7' }),
});
