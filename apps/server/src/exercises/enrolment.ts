import { PARTS } from '@tocsin/engine';
import { z } from 'zod';

const ids = z.array(z.string().max(100)).max(50).default([]);

/** As what someone takes part, as a request says it. */
export const enrolment = z.strictObject({
  part: z.enum(PARTS),
  organisation: z.string().max(100).optional(),
  cells: ids,
  roles: ids,
  plays: ids,
});

/** The fields that say where somebody belongs; what they are called is none of them. */
export const BELONGS = ['part', 'organisation', 'cells', 'roles', 'plays'] as const;
