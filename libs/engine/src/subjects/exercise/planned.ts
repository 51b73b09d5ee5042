import { plannedAt, triggerKey } from '../../core/script';
import type { Plan } from '@tocsin/plan';
import type { Inject, Text } from '@tocsin/scenario';
import type { Situation } from '../../core/command';
import type { Draft } from '../../core/events';
import { authoritiesOf } from '../plan/authority';

/** The plan on which it is played, and whom it makes an authority. */
export function adoptedPlan({ emergencyPlan: plan, organisations }: Situation['scenario']): Draft[] {
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

/** An inject as the script plans it. */
export function planned(inject: Inject, scenario: Situation['scenario']): Draft<'InjectPlanned'> {
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
