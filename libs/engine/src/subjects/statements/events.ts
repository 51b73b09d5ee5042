import { Address, type Text } from '@tocsin/scenario';
import type { Rating } from '../ratings/events';

/** What a corrective action changes: planning, organisation, equipment, training, exercises (POETE). */
export const ELEMENTS = ['planning', 'organisation', 'equipment', 'training', 'exercise'] as const;
/** Where a statement is in the report. */
export const STATEMENT_KINDS = ['summary', 'analysis', 'strength', 'improvement'] as const;

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

export interface StatementEvents {
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

declare module '../../core/events' {
  interface EventData extends StatementEvents {}
}
