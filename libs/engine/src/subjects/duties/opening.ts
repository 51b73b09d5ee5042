import { concerns, type Duty, type DutyStep, type Playable } from '@tocsin/plan';
import type { Situation } from '../../core/command';
import type { Draft } from '../../core/events';
import type { Follows } from '../../core/subject';
import type { PublicOrganisation } from '../../core/organisation';
import { endOf, ofKinds } from '../plan/authority';
import type { StepDue } from './events';

/** When a step is due that follows something at an exercise time. */
function due(
  { within, limit, exceptions }: DutyStep,
  from: number,
  aware: number,
  organisation: PublicOrganisation,
  scenario: Playable,
): number | undefined {
  const period = exceptions.find(({ whom }) => concerns(whom, organisation))?.within ?? within;
  const ends = period && endOf(from, period, scenario);
  const last = limit && endOf(aware, limit, scenario);
  return ends === undefined ? last : Math.min(ends, last ?? Infinity);
}

/** The steps of a duty that follow one of its moments. */
export function stepsAfter(
  duty: Duty,
  moment: string,
  from: number,
  aware: number,
  organisation: PublicOrganisation,
  scenario: Playable,
): StepDue[] {
  return duty.steps
    .filter(({ after }) => after === moment)
    .map((step) => ({ step: step.id, due: due(step, from, aware, organisation, scenario) }));
}

/** What an organisation has to do from the moment at which it becomes aware. */
export function openDuty(
  duty: Duty,
  organisation: PublicOrganisation,
  aware: number,
  { state, scenario, next }: Pick<Situation, 'state' | 'scenario' | 'next'>,
): Draft {
  const limited = duty.steps
    .filter(({ after, limit }) => after === 'classified' && limit)
    .map((step) => ({ step: step.id, due: endOf(aware, step.limit!, scenario) }));
  return {
    type: 'DutyOpened',
    data: {
      obligation: `o${next}-${duty.id}-${organisation.id}`,
      duty: duty.id,
      organisation: organisation.id,
      to: ofKinds([duty.to], state),
      aware,
      steps: [...stepsAfter(duty, 'aware', aware, aware, organisation, scenario), ...limited],
    },
  };
}

export const follows: Follows = {
  /** With its first report an organisation becomes aware: its duties by law begin to run. */
  IncidentReported({ data, time, seq }, { state, script: { scenario } }) {
    const organisation = state.exercise?.organisations.find(({ id }) => id === data.organisation);
    if (!scenario.emergencyPlan || !organisation) return [];
    const running = Object.values(state.obligations).filter((one) => one.organisation === organisation.id);
    return scenario.emergencyPlan.duties
      .filter(
        ({ id, opens, whom }) =>
          opens === 'report' && concerns(whom, organisation) && !running.some((one) => one.duty === id),
      )
      .map((duty) => openDuty(duty, organisation, time, { state, scenario, next: seq + 1 }));
  },
};
