import type { Address, Channel, Objective, Text, Tlp, DocumentKind } from '@tocsin/scenario';
import type { Language } from '@tocsin/words';
import type { Clock, Night } from './clock';
import type { EvaluationEventData } from './evaluation-events';
import type { Attachment, Grading, Indicator } from './evidence';
import type { Affected, PlanEventData } from './plan-events';
import type { RoomEventData } from './room-events';

/** What someone is in an exercise. */
export const PARTS = [
  'facilitator',
  'local-controller',
  'participant',
  'simulator',
  'evaluator',
  'observer',
] as const;
export type Part = (typeof PARTS)[number];

/** An organisation, cell, role or persona, as everyone may know it. */
export interface Named {
  id: string;
  name: Text;
}
export interface PublicOrganisation extends Named {
  sector: string;
  kind: string;
  constituency: string;
  /** On the map of the emergency plan. */
  region?: string;
}
export interface Option {
  id: string;
  label: Text;
}
export type Receipt = 'delivered' | 'read' | 'acknowledged';

/** Why an inject was released. */
export type ReleaseCause = 'schedule' | 'after' | 'condition' | 'missing' | 'hand' | 'jump';

/** The content of a message as its channel shows it: title, body, and what the channel adds. */
export type Content = { title: Text; body: Text } & Record<string, unknown>;

/**
 * Everything that can happen in an exercise, and what is recorded of it. JSON only.
 * Times are exercise milliseconds after STARTEX; people are named by id alone.
 */
export interface EventData extends PlanEventData, RoomEventData, EvaluationEventData {
  ExerciseCreated: {
    scenario: string;
    seed: number;
    title: Text;
    languages: Language[];
    start: { date: string; time: string; timeZone: string };
    end: number;
    nights: Night[];
    organisations: PublicOrganisation[];
    cells: (Named & { organisation?: string })[];
    roles: Named[];
    personas: (Named & { title?: Text })[];
    addressBook: Address[];
  };
  /** What lies behind the exercise, for those who run and evaluate it. */
  ScriptOpened: {
    /** What lies behind it all; logs from before it was kept have none. */
    story?: Text;
    storylines: { id: string; title: Text }[];
    phases: { id: string; title: Text; at: number }[];
    objectives: Objective[];
    personas: (Named & { title?: Text })[];
  };
  /** How grave it really is from each moment on, in the plan's severities; for control and evaluators alone. */
  TruthOpened: { severities: { at: number; severity: string; because?: Text }[] };
  InjectPlanned: {
    number: number;
    title: Text;
    channel: Channel;
    category: string;
    storyline: string;
    phase?: string;
    objective?: string;
    sender: string;
    recipients: Address[];
    trigger: 'at' | 'after' | 'when' | 'ifMissing' | 'manual';
    /** What the trigger waits for, to be read: `inject 12`, the condition, `12/confirm`. */
    waitsFor?: string;
    due?: number;
    decides: boolean;
    expects: number;
  };
  PersonEnrolled: {
    person: string;
    part: Part;
    organisation?: string;
    cells: string[];
    roles: string[];
    /** Personas that a simulator plays. */
    plays: string[];
  };
  PersonWithdrawn: { person: string };
  CommsCheckCalled: Record<string, never>;
  CommsCheckAnswered: { person: string };
  ClockChanged: {
    cause: 'startex' | 'pause' | 'resume' | 'rate' | 'jump' | 'night' | 'recovery' | 'endex';
    clock: Clock;
    /** Exercise time just before. */
    from: number;
    /** recovery: wall milliseconds in which no server was alive. */
    gap?: number;
  };
  PhaseBegan: { phase: string };
  ExerciseEnded: Record<string, never>;

  InjectScheduled: {
    number: number;
    due: number;
    cause: 'retimed' | 'after' | 'condition' | 'missing';
    to?: Address[];
  };
  InjectHeld: { number: number };
  InjectResumed: { number: number };
  InjectSkipped: { number: number; cause: 'hand' | 'jump' };
  InjectRestored: { number: number };
  InjectEdited: { number: number; title?: Text; body?: Text; recipients?: Address[] };
  InjectImprovised: {
    number: number;
    channel: Channel;
    storyline: string;
    sender: string;
    recipients: Address[];
    content: Content;
    due: number;
    tlp?: Tlp;
  };
  InjectReleased: { number: number; message: string; to: Address[]; cause: ReleaseCause; late?: number };

  /** An inject as its recipients get it. Its body is fetched when it is opened. */
  MessageDelivered: {
    message: string;
    inject: number;
    channel: Channel;
    sender: { address: Address; name: Text };
    title: Text;
    tlp?: Tlp;
    attachments: Attachment[];
    decision?: { question: Text; options: Option[]; deadline: number; default?: string };
    form: boolean;
  };
  /** A message that someone wrote. */
  MessageSent: {
    message: string;
    from: Address;
    person: string;
    role?: string;
    to: Address[];
    title: Text;
    /** What a person wrote; of a document that was released, in each of its languages. */
    body: string | Text;
    tlp?: Tlp;
    inReplyTo?: string;
    /** Of a document that was released: the channel it comes on. */
    channel?: Channel;
    document?: string;
    documentKind?: DocumentKind;
    affected?: Affected;
    attachments: Attachment[];
  };
  /** `organisation`: of a document that was released, for those who want to know who has read it. */
  ReceiptGiven: { messages: string[]; person: string; receipt: Receipt; organisation?: string };
  OptionChosen: {
    message: string;
    inject: number;
    party: Address;
    option: string;
    person?: string;
    byDefault: boolean;
  };
  FormSubmitted: {
    message: string;
    inject: number;
    party: Address;
    person: string;
    values: Record<string, string | number | boolean>;
  };
  IncidentReported: {
    report: string;
    organisation: string;
    person: string;
    title: string;
    description: string;
    category: string;
    since?: string;
    services: string;
    systems?: string;
    indicators?: Indicator[];
    suspectedMalicious: boolean;
    crossBorder: boolean;
    tlp: Tlp;
    contact?: string;
    about?: string;
    attachments: Attachment[];
  };
  LogEntryWritten: {
    entry: string;
    organisation: string;
    person: string;
    text: string;
    about?: string;
    corrects?: string;
    /** Who or what said so. */
    source?: string;
    grading?: Grading;
    /** In the log that the authorities keep together. */
    common?: boolean;
  };
  NoteWritten: { note: string; person: string; text: string; about?: string };

  /** Something is expected of a party from now on. Shown to the party only when `shown`. */
  ActionExpected: {
    key: string;
    inject: number;
    action: string;
    kind: string;
    title: Text;
    party: Address;
    message: string;
    deadline: number;
    shown: boolean;
  };
  ActionMet: { key: string; took: number; late: boolean; person?: string; evidence: number };
  ActionMissed: { key: string };
}

export type EventType = keyof EventData;

export interface Stamp {
  /** Position in the log of its exercise, from 1. */
  seq: number;
  /** Wall time, epoch milliseconds. */
  at: number;
  /** Exercise time, milliseconds after STARTEX. */
  time: number;
  /** Who caused it: a person's id, `control` where the person is nobody's business, or `clock`. */
  by: string;
}

/** An event as it stands in the log and as it travels to those who may see it. */
export type ExerciseEvent<T extends EventType = EventType> = {
  [K in T]: Stamp & { type: K; data: EventData[K] };
}[T];

/** An event that has been decided and not yet stamped. */
export type Draft<T extends EventType = EventType> = {
  [K in T]: { type: K; data: EventData[K]; by?: string };
}[T];

/** A recorded event together with the keys of those who may see it. */
export type RecordedEvent = ExerciseEvent & { audience: Address[] };
