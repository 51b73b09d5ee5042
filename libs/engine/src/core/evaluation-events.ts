import type { Address, Survey, Text } from '@tocsin/scenario';
import type { Attachment } from './evidence';

/** Performed without, with some, or with significant challenges; unable to be performed (HSEEP, 2020). */
export const RATINGS = ['P', 'S', 'M', 'U'] as const;
export type Rating = (typeof RATINGS)[number];

export const OBSERVATION_KINDS = ['strength', 'improvement', 'neutral'] as const;
/** What a corrective action changes: planning, organisation, equipment, training, exercises (POETE). */
export const ELEMENTS = ['planning', 'organisation', 'equipment', 'training', 'exercise'] as const;
/** Where a statement stands in the report. */
export const STATEMENT_KINDS = ['summary', 'analysis', 'strength', 'improvement'] as const;

/** What is rated: a critical task, or an objective as a whole; of one organisation, or of all together. */
export interface Subject {
  subject: `task:${string}` | `objective:${string}`;
  organisation?: string;
}

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

export interface Stated {
  statement: string;
  kind: (typeof STATEMENT_KINDS)[number];
  title: string;
  text: string;
  rootCause?: string;
  recommendation?: string;
  element?: (typeof ELEMENTS)[number];
  objective?: string;
  /** Whom it is about. */
  organisation?: string;
  /** Events that prove it, by sequence, and observations. */
  cites: number[];
  observations: string[];
}

/** A part of the report: the whole, the public's, or an organisation's. */
export type ReportPart = 'whole' | 'public' | `organisation:${string}`;

/** What evaluators see, rate and write. Times are exercise milliseconds; organisations and people are ids. */
export interface EvaluationEventData {
  ObservationMade: Observed;
  /** The original stays in the log. */
  ObservationCorrected: Observed;
  ObservationWithdrawn: { observation: string; person: string; reason: string };
  /** One evaluator's own rating; a later one of theirs takes its place. */
  RatingGiven: Subject & { rating: Rating; reason: string; person: string; observation?: string };
  /** What they settled on together; what each gave stays. */
  RatingAgreed: Subject & { rating: Rating; reason: string; person: string };

  SurveyOpened: Survey;
  /** Only its author sees it. */
  SurveyAnswered: { person: string; organisation?: string; values: Record<string, number | string> };
  /** The answers as they are shared: without names where the survey is anonymous. */
  SurveyClosed: {
    asked: number;
    answers: { organisation?: string; person?: string; values: Record<string, number | string> }[];
  };
  /** A note that only its author saw, given to the evaluation. */
  NoteReleased: { note: string; person: string; text: string; about?: string; moment: number };

  /** A statement of the report in its newest version. */
  StatementWritten: Stated & { person: string };
  StatementRemoved: { statement: string; person: string };
  /** A part of the report is given to those whom it is meant for, with the statements that go with it. */
  ReportReleased: {
    part: ReportPart;
    to: Address[];
    statements: Stated[];
    /** Of an organisation's part: how it was rated. */
    ratings: { title: Text; rating: Rating }[];
    person: string;
  };
}
