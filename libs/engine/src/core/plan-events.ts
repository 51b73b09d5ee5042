import type { Address, DocumentKind, Text, Tlp } from '@tocsin/scenario';
import type { Indicator } from './evidence';

/** The life of a case. */
export const CASE_STATES = ['registered', 'evaluated', 'in-handling', 'contained', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What someone chose on a scoresheet, with the reason, by category. */
export type SheetChoices = Record<string, { option: string; reason?: string }>;

/** A step of a duty and when it is owed; without a time it is owed when asked for. */
export interface StepDue {
  step: string;
  due?: number;
}

/** What an advisory is about, for those who let machines read it. */
export interface Affected {
  products: string[];
  /** CVE ids. */
  vulnerabilities: string[];
  indicators: Indicator[];
}

/** What happens under the emergency plan. Times are exercise milliseconds; organisations and people are ids. */
export interface PlanEventData {
  PlanAdopted: {
    plan: string;
    level: string;
    /** Organisations that lead, coordinate or declare at some level: they share one picture. */
    authorities: string[];
    /** Organisations that register and evaluate. */
    evaluators: string[];
    /** How the plan calls its parts, as `level:<id>`, so that the log can be read without it. */
    titles?: Record<string, Text>;
  };

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

  LevelProposed: {
    proposal: string;
    level: string;
    cases: string[];
    criteria: string[];
    reason: string;
    organisation: string;
    person: string;
  };
  LevelDeclared: { level: string; rank: number; from: string; organisation: string; criteria: string[] };
  /** Why a level was declared, for those who share the picture. */
  LevelGrounded: { level: string; cases: string[]; reason: string; person: string; proposal?: string };
  CellConvened: { cell: string; next: number; organisation: string; person: string };

  TaskOpened: {
    task: string;
    title: Text;
    organisation: string;
    due: number;
    /** The task of the plan that it is. */
    planned?: { level: string; task: string };
    /** The decision that it carries out. */
    decision?: string;
    by?: string;
    person?: string;
  };
  TaskMoved: { task: string; to: 'open' | 'done' | 'dropped'; note: string; person: string };
  TaskOverdue: { task: string };

  DocumentWritten: {
    document: string;
    kind: DocumentKind;
    version: number;
    title: Text;
    body: Text;
    tlp: Tlp;
    cases: string[];
    affected?: Affected;
    /** Who speaks, where it is a statement. */
    spokesperson?: string;
    /** Not before this exercise time. */
    embargo?: number;
    organisation: string;
    person: string;
  };
  DocumentApproved: { document: string; version: number; organisation: string; person: string };
  DocumentReleased: {
    document: string;
    version: number;
    message: string;
    to: Address[];
    organisation: string;
    person: string;
  };

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
    /** What it makes owed in turn. */
    steps: StepDue[];
  };
  DutyStepMissed: { obligation: string; step: string };

  ServiceRequested: { request: string; service: string; organisation: string; text: string; person: string };
  ServiceMoved: {
    request: string;
    to: 'accepted' | 'declined' | 'delivered';
    text: string;
    organisation: string;
    person: string;
  };
}
