import type { Attachment } from '../../core/evidence';

export const OBSERVATION_KINDS = ['strength', 'improvement', 'neutral'] as const;

export interface Observed {
  observation: string;
  person: string;
  /** Exercise time at which it was seen; it may have been sent later. */
  moment: number;
  text: string;
  kind: (typeof OBSERVATION_KINDS)[number];
  organisation?: string;
  task?: string;
  injects: number[];
  /** Events that it is about, by sequence. */
  events: number[];
  attachments: Attachment[];
}

export interface ObservationEvents {
  ObservationMade: Observed;
  /** The original stays in the log. */
  ObservationCorrected: Observed;
  ObservationWithdrawn: { observation: string; person: string; reason: string };
}

declare module '../../core/events' {
  interface EventData extends ObservationEvents {}
}
