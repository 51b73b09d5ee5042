import { concerns, type Duty } from '@tocsin/plan';
import { MINUTE } from '@tocsin/words';
import { z } from 'zod';
import { command, type Situation } from '../../core/command';
import { PLAYERS } from '../../core/person';
import { Rejected } from '../../core/rejected';
import { optionalLong } from '../../core/text';
import { acting } from '../plan/authority';
import { openDuty, stepsAfter } from './opening';
import type { Obligation } from './state';

/** Says that one has become aware of something that must be notified. */
export const declareAware = command({
  type: 'DeclareAware',
  may: PLAYERS,
  body: { duty: z.string(), minutesAgo: z.number().min(0).max(10_080).default(0) },
  decide({ duty: id, minutesAgo }, situation) {
    const { plan, organisation } = acting(situation);
    const duty = plan.duties.find((one) => one.id === id);
    if (!duty) throw new Rejected('unknown-duty', `The plan has no duty ${id}.`);
    if (!concerns(duty.whom, organisation))
      throw new Rejected('not-owed', 'This duty does not concern your organisation.');
    const running = Object.values(situation.state.obligations).some(
      (one) => one.duty === id && one.organisation === organisation.id,
    );
    if (running) return [];
    return [openDuty(duty, organisation, Math.max(0, situation.now - minutesAgo * MINUTE), situation)];
  },
});

function obligationOf(id: string, situation: Situation): { obligation: Obligation; duty: Duty } {
  const { plan, organisation } = acting(situation);
  const obligation = situation.state.obligations[id];
  const duty = plan.duties.find((one) => one.id === obligation?.duty);
  if (!obligation || !duty || obligation.organisation !== organisation.id)
    throw new Rejected('unknown-duty', `You have no obligation ${id}.`);
  return { obligation, duty };
}

/** Says that the incident has been classified as one that must be reported. */
export const classifyIncident = command({
  type: 'ClassifyIncident',
  may: PLAYERS,
  body: { obligation: z.string() },
  decide({ obligation: id }, situation) {
    const { organisation, person } = acting(situation);
    const { obligation, duty } = obligationOf(id, situation);
    if (obligation.classified !== undefined) return [];
    const { now, scenario } = situation;
    const steps = stepsAfter(duty, 'classified', now, obligation.aware, organisation, scenario);
    return [{ type: 'DutyClassified', data: { obligation: id, person, steps } }];
  },
});

/** Hands in a step of a duty; each field that it requires must be filled in. */
export const submitDutyStep = command({
  type: 'SubmitDutyStep',
  may: PLAYERS,
  body: {
    obligation: z.string(),
    step: z.string(),
    values: z.record(z.string().max(64), optionalLong),
  },
  decide({ obligation: id, step: stepId, values }, situation) {
    const { organisation, person } = acting(situation);
    const { obligation, duty } = obligationOf(id, situation);
    const owed = obligation.steps.find(({ step }) => step === stepId);
    const step = duty.steps.find((one) => one.id === stepId);
    if (!owed || !step) throw new Rejected('not-owed', 'This step is not owed.');
    if (owed.submitted !== undefined) throw new Rejected('not-owed', 'This step has been handed in.');
    const empty = step.fields.find(({ id, required }) => required && !values[id]);
    if (empty) throw new Rejected('form-incomplete', `The field ${empty.id} is required.`);
    const stray = Object.keys(values).find((key) => !step.fields.some((field) => field.id === key));
    if (stray) throw new Rejected('form-incomplete', `The step has no field ${stray}.`);
    const { now, scenario } = situation;
    const late = owed.due !== undefined && now > owed.due;
    const steps = stepsAfter(duty, stepId, now, obligation.aware, organisation, scenario);
    return [
      { type: 'DutyStepSubmitted', data: { obligation: id, step: stepId, values, late, person, steps } },
    ];
  },
});
