import type { Tlp } from '@tocsin/scenario';

/** The life of a case. */
export const CASE_STATES = ['registered', 'evaluated', 'in-handling', 'contained', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What someone chose on a scoresheet, with the reason, by category. */
export type SheetChoices = Record<string, { option: string; reason?: string }>;

export interface CaseEvents {
  CaseRegistered: {
    case: string;
    title: string;
    reports: string[];
    organisations: string[];
    organisation: string;
    person: string;
    tlp: Tlp;
  };
  /** For who reported: the report has been taken up. */
  ReportRegistered: { report: string; case: string; organisation: string };
  ReportLinked: { case: string; report: string; organisation: string; person: string };
  CaseAssigned: { case: string; handler: string; person: string };
  CaseEvaluated: {
    case: string;
    evaluation: string;
    scale: string;
    choices: SheetChoices;
    score: number;
    band: string;
    /** In the plan's own scale. */
    severity: string;
    reason: string;
    /** Whether it is what all evaluators have agreed on. */
    agreed: boolean;
    person: string;
  };
  CaseMoved: { case: string; to: CaseState; note: string; person: string };
}

declare module '../../core/events' {
  interface EventData extends CaseEvents {}
}
