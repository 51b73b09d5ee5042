import { z } from 'zod';
import { address } from './address';
import { duration, moment } from './time';

const ref = (what: string) =>
  z.string().regex(/^\d+\/[a-z0-9-]+$/, `write <inject number>/<${what} id>, for example 12/confirm`);

/** What participants do that can set off an inject by itself. */
export const PARTICIPANT_EVENTS = ['incident-reported', 'message-sent', 'log-entry-written'] as const;

const afterWhat = z.union([
  z.strictObject({ inject: z.number().int(), delay: duration.optional() }),
  z.strictObject({ action: ref('action'), delay: duration.optional() }),
  z.strictObject({ option: ref('option'), delay: duration.optional() }),
  z.strictObject({ phase: z.string(), delay: duration.optional() }),
  z.strictObject({ event: z.enum(PARTICIPANT_EVENTS), by: address.optional(), delay: duration.optional() }),
]);

/** What releases an inject. Delays count time that is played: a night break does not use them up. */
export const trigger = z
  .union([
    z.literal('manual'),
    z.strictObject({ at: moment }),
    z.strictObject({ after: afterWhat }),
    z.strictObject({
      when: z.string().min(1).meta({ description: 'A CEL condition over the facts of the whole exercise' }),
      from: moment.optional(),
      until: moment.optional(),
      delay: duration.optional(),
    }),
    z.strictObject({ ifMissing: ref('action'), delay: duration.optional() }),
  ])
  .meta({ id: 'Trigger', description: 'at · after · when · ifMissing · manual' });

export type Trigger = z.output<typeof trigger>;
