/** A step of a duty and when it is due; without a time it is due when asked for. */
export interface StepDue {
  step: string;
  due?: number;
}

export interface DutyEvents {
  DutyOpened: {
    obligation: string;
    duty: string;
    organisation: string;
    to: string[];
    aware: number;
    steps: StepDue[];
  };
  DutyClassified: { obligation: string; person: string; steps: StepDue[] };
  DutyStepSubmitted: {
    obligation: string;
    step: string;
    values: Record<string, string>;
    late: boolean;
    person: string;
    /** The steps that become due in turn. */
    steps: StepDue[];
  };
  DutyStepMissed: { obligation: string; step: string };
}

declare module '../../core/events' {
  interface EventData extends DutyEvents {}
}
