import type { Text } from '@tocsin/scenario';

export interface PlanEvents {
  PlanAdopted: {
    plan: string;
    level: string;
    /** Organisations that lead, coordinate or declare at some level: they share one picture. */
    authorities: string[];
    /** Organisations that register and evaluate cases. */
    evaluators: string[];
    /** How the plan calls its parts, as `level:<id>`, so that the log can be read without it. */
    titles: Record<string, Text>;
  };
}

declare module '../../core/events' {
  interface EventData extends PlanEvents {}
}
