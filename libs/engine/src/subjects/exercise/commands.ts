import { z } from 'zod';
import { plannedAt, prepare, triggerKey } from '../../core/script';
import type { Plan } from '@tocsin/plan';
import type { Inject, Text } from '@tocsin/scenario';
import { command, type Situation } from '../../core/command';
import type { Draft } from '../../core/events';
import { Rejected } from '../../core/rejected';
import { authoritiesOf } from '../plan/authority';

/** Opens an exercise on a scenario: what everyone may know, the script for the staff, and every inject as planned. */
export const createExercise = command({
  type: 'CreateExercise',
  may: ['server'],
  body: { scenarioHash: z.string(), seed: z.int() },
  decide({ scenarioHash, seed }, { state, scenario }): Draft[] {
    if (state.standing !== 'new') throw new Rejected('already-created', 'The exercise exists already.');
    const {
      title,
      languages,
      start,
      organisations,
      cells,
      roles,
      personas,
      addressBook,
      storylines,
      objectives,
    } = scenario;
    const { nights, end, phases, groundTruth } = prepare(scenario);
    const named = phases.map(({ id, at }) => ({
      id,
      at,
      title: scenario.phases.find((phase) => phase.id === id)?.title ?? {},
    }));
    return [
      {
        type: 'ExerciseCreated',
        data: {
          scenario: scenarioHash,
          seed,
          title,
          languages,
          start,
          end,
          nights,
          addressBook,
          roles,
          organisations: organisations.map(({ id, name, sector, kind, constituency, region }) => ({
            id,
            name,
            sector,
            kind,
            constituency,
            ...(region ? { region } : {}),
          })),
          cells: cells.map(({ id, name, organisation }) => ({ id, name, organisation })),
          personas: personas
            .filter(({ listed }) => listed)
            .map(({ id, name, title }) => ({ id, name, title })),
        },
      },
      {
        type: 'ScriptOpened',
        data: {
          story: scenario.story,
          storylines,
          objectives,
          phases: named,
          personas: personas.map(({ id, name, title }) => ({ id, name, title })),
        },
      },
      ...adopted(scenario),
      ...(groundTruth.length > 0
        ? [{ type: 'TruthOpened', data: { severities: groundTruth } } satisfies Draft]
        : []),
      ...scenario.injects.map((inject) => planned(inject, scenario)),
    ];
  },
});

export { describeExercise } from './describe';

/** The plan on which it is played, and whom it makes an authority. */
function adopted({ emergencyPlan: plan, organisations }: Situation['scenario']): Draft[] {
  if (!plan) return [];
  const evaluators = organisations.filter(({ kind }) => plan.evaluates.includes(kind)).map(({ id }) => id);
  const authorities = authoritiesOf(plan, organisations);
  const level = plan.levels[0]?.id ?? '';
  const data = { plan: plan.id, level, authorities, evaluators, titles: titlesOf(plan) };
  return [{ type: 'PlanAdopted', data }];
}

/** How a plan calls what events name by id. */
function titlesOf({ levels, severities, duties, cells, services }: Plan): Record<string, Text> {
  const titled = (kind: string, list: readonly { id: string; title: Text }[]) =>
    list.map(({ id, title }) => [`${kind}:${id}`, title] as const);
  return Object.fromEntries([
    ...titled('level', levels),
    ...titled('severity', severities),
    ...titled('duty', duties),
    ...duties.flatMap(({ id, steps }) => titled(`step:${id}`, steps)),
    ...titled('cell', cells),
    ...titled('service', services),
  ]);
}

function planned(inject: Inject, scenario: Situation['scenario']): Draft {
  const {
    number,
    content,
    channel,
    category,
    storyline,
    phase,
    objective,
    sender,
    recipients,
    trigger,
    decision,
    expected,
  } = inject;
  const due = plannedAt(inject, scenario);
  return {
    type: 'InjectPlanned',
    data: {
      number,
      channel,
      category,
      storyline,
      phase,
      ...(objective ? { objective } : {}),
      sender,
      recipients,
      due,
      title: content.title,
      ...waiting(trigger),
      decides: decision !== undefined,
      expects: expected.length,
    },
  };
}

function waiting(
  trigger: Inject['trigger'],
): Pick<Extract<Draft, { type: 'InjectPlanned' }>['data'], 'trigger' | 'waitsFor'> {
  if (trigger === 'manual') return { trigger: 'manual' };
  if ('at' in trigger) return { trigger: 'at' };
  if ('after' in trigger) return { trigger: 'after', waitsFor: triggerKey(trigger.after) };
  if ('ifMissing' in trigger) return { trigger: 'ifMissing', waitsFor: trigger.ifMissing };
  return { trigger: 'when', waitsFor: trigger.when };
}
