import { z } from 'zod';
import { address } from './address';
import { id } from './id';
import { text } from './text';

const named = z.strictObject({ id, title: text });

/** What one does to reach a target, and what in the exercise gives occasion to see it done. */
export const criticalTask = named.extend({
  by: z
    .array(address)
    .min(1)
    .optional()
    .meta({ description: 'Whose task it is; by default everyone whom its injects reach' }),
  injects: z.array(z.int().positive()).default([]).meta({ description: 'Injects that call for it' }),
  actions: z
    .array(z.string().regex(/^\d+\/[a-z0-9-]+$/, 'write <inject>/<expected action>'))
    .default([])
    .meta({ description: 'Expected actions that show it: 12/confirm' }),
  steps: z.array(id).default([]).meta({ description: 'Tasks of the emergency plan that it is a part of' }),
  duties: z
    .array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write <duty>/<step>'))
    .default([])
    .meta({ description: 'Steps of statutory duties that it fulfils: nis2/early-warning' }),
});
export type CriticalTask = z.output<typeof criticalTask>;

export const capabilityTarget = named.extend({ tasks: z.array(criticalTask).min(1) });
export const capability = named.extend({ targets: z.array(capabilityTarget).min(1) });

/** What the exercise is for, and how one sees whether it was reached: the evaluation guide, after HSEEP. */
export const objective = named.extend({ capabilities: z.array(capability).default([]) });
export type Objective = z.output<typeof objective>;

/** What participants are asked right after ENDEX. */
export const survey = z.strictObject({
  anonymous: z
    .boolean()
    .default(true)
    .meta({ description: 'Whether answers are shown without the name of who gave them' }),
  questions: z
    .array(
      named.extend({
        type: z.enum(['scale', 'text']).meta({ description: 'scale: from 1, not at all, to 5, entirely' }),
      }),
    )
    .min(1)
    .max(30),
});
export type Survey = z.output<typeof survey>;

/** A critical task with all that it belongs to. */
export interface GuidedTask {
  objective: Objective;
  capability: z.output<typeof capability>;
  target: z.output<typeof capabilityTarget>;
  task: CriticalTask;
}

/** Every critical task of the objectives, in their order. */
export const tasksOf = (objectives: readonly Objective[]): GuidedTask[] =>
  objectives.flatMap((one) =>
    one.capabilities.flatMap((able) =>
      able.targets.flatMap((target) =>
        target.tasks.map((task) => ({ objective: one, capability: able, target, task })),
      ),
    ),
  );
