import type { Scenario } from '@tocsin/scenario';
import type { Plan } from './plan';

/** A scenario together with the emergency plan that it is played on, as an exercise pins it. */
export interface Playable extends Scenario {
  emergencyPlan?: Plan;
}
