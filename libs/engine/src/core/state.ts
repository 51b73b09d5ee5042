import type { Address, Channel, DocumentKind, Facts, Text, Tlp } from '@tocsin/scenario';
import { STOPPED, type Clock } from './clock';
import type { Affected } from './plan-events';
import { emptyEvaluation, type EvaluationState } from './evaluation-state';
import { noPlan, type PlanState } from './plan-state';
import type { Attachment } from './evidence';
import type { Content, EventData, Option, Part, ReleaseCause } from './events';

export interface Person {
  id: string;
  part: Part;
  organisation?: string;
  cells: string[];
  roles: string[];
  plays: string[];
  /** Whether the last communications check was answered. */
  hears: boolean;
}

export type InjectStanding = 'waiting' | 'scheduled' | 'held' | 'released' | 'skipped';

/** An inject as a list or timeline needs it; its content is fetched when it is opened. */
export interface InjectState extends Omit<EventData['InjectPlanned'], 'trigger'> {
  /** `waiting`: nothing has set its time yet. */
  standing: InjectStanding;
  trigger: EventData['InjectPlanned']['trigger'] | 'improvised';
  due?: number;
  /** Where it was when held or skipped, so that it can go back. */
  before?: 'waiting' | 'scheduled';
  /** Recipients that the moment decided (a contingency's `missing`). */
  to?: Address[];
  edited?: { title?: Text; body?: Text; recipients?: Address[] };
  improvised?: { content: Content; tlp?: Tlp };
  /** Where it stands in `facts.injects`. */
  place: number;
  released?: { at: number; wall: number; cause: ReleaseCause; message: string; to: Address[]; late?: number };
}

export interface Receipts {
  delivered?: number;
  read?: number;
  acknowledged?: number;
}

export interface Choice {
  option: string;
  person?: string;
  byDefault: boolean;
  at: number;
}

/** A message in somebody's inbox: an inject that was delivered, or what someone wrote. */
export interface Message {
  id: string;
  seq: number;
  /** Exercise time and wall time of arrival. */
  at: number;
  wall: number;
  channel: Channel;
  inject?: number;
  /** The document that was released with it. */
  document?: string;
  documentKind?: DocumentKind;
  affected?: Affected;
  from: Address;
  /** Of a persona; organisations and cells are named by the exercise. */
  fromName?: Text;
  person?: string;
  role?: string;
  to: Address[];
  title: Text;
  tlp?: Tlp;
  inReplyTo?: string;
  attachments: Attachment[];
  decision?: { question: Text; options: Option[]; deadline: number; default?: string };
  form: boolean;
  /** By person; exercise times. */
  receipts: Record<string, Receipts>;
  /** By party. */
  choices: Record<Address, Choice>;
  submissions: {
    party: Address;
    person: string;
    at: number;
    values: Record<string, string | number | boolean>;
  }[];
  replies: string[];
  /** By organisation: where its entry stands in `facts.receipts`. */
  places: Record<string, number>;
}

type ActionExpected = EventData['ActionExpected'];
export interface Expected extends ActionExpected {
  /** Where it stands in `facts.expected`. */
  place: number;
  since: number;
  state: 'open' | 'met' | 'missed';
  took?: number;
  late?: boolean;
  person?: string;
}

export interface Report extends Omit<EventData['IncidentReported'], 'description'> {
  at: number;
  wall: number;
}
export type LogEntry = EventData['LogEntryWritten'] & { at: number; wall: number };
export type Note = EventData['NoteWritten'] & { at: number; wall: number };

/**
 * An exercise, as far as one may see it: the fold of the events that are visible.
 * The server folds all of them, a client those it receives; there is no other state.
 * Collections belong to the fold and are changed in place; their entries are replaced, never changed.
 */
export interface State extends PlanState, EvaluationState {
  seq: number;
  exercise?: EventData['ExerciseCreated'];
  script?: EventData['ScriptOpened'];
  truth?: EventData['TruthOpened'];
  standing: 'new' | 'ready' | 'running' | 'ended';
  clock: Clock;
  phase?: string;
  commsCheck: boolean;
  people: Record<string, Person>;
  injects: Record<number, InjectState>;
  messages: Record<string, Message>;
  expected: Record<string, Expected>;
  reports: Record<string, Report>;
  logEntries: Record<string, LogEntry>;
  notes: Record<string, Note>;
  facts: Facts;
}

/** Before anything has happened. */
export function emptyState(): State {
  return {
    seq: 0,
    standing: 'new',
    clock: STOPPED,
    commsCheck: false,
    people: {},
    injects: {},
    messages: {},
    expected: {},
    reports: {},
    logEntries: {},
    notes: {},
    ...noPlan(),
    ...emptyEvaluation(),
    facts: {
      phase: '',
      organisations: [],
      injects: [],
      receipts: [],
      decisions: [],
      expected: [],
      messages: [],
      incidentReports: [],
      logEntries: [],
      plan: { level: '', rank: 0, since: 0 },
      levels: [],
      cases: [],
      tasks: [],
      documents: [],
      duties: [],
      services: [],
      informationRequests: [],
      breaches: [],
    },
  };
}
