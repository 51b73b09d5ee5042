export interface DecisionEvents {
  /** A question that must be decided, with what can be chosen. */
  DecisionPut: {
    decision: string;
    question: string;
    options: string[];
    organisation: string;
    person: string;
  };
  DecisionTaken: {
    decision: string;
    /** One of the options. */
    option: string;
    reason: string;
    /** Who decided: a name, a function or a body. */
    decider: string;
    /** When it is looked at again. */
    review?: number;
    organisation: string;
    person: string;
  };
}

declare module '../../core/events' {
  interface EventData extends DecisionEvents {}
}
