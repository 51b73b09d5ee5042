import type { PlanEvents } from './events';

export interface AdoptedPlan extends Omit<PlanEvents['PlanAdopted'], 'evaluators'> {
  /** Organisations that register and evaluate cases. */
  caseEvaluators: string[];
  /** Exercise time of the last change of level. */
  since: number;
}

export interface PlanState {
  /** Absent where the exercise is played without a plan. */
  readonly plan?: AdoptedPlan;
}

declare module '../../core/state' {
  interface State extends PlanState {}
}
