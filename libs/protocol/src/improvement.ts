import { ELEMENTS } from '@tocsin/engine';
import type { Text } from '@tocsin/scenario';
import { z } from 'zod';
import { id } from './ids';

export type CapabilityElement = (typeof ELEMENTS)[number];

export const ACTION_STATES = ['open', 'in-progress', 'done', 'verified', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** Whether an action still has to be carried out: only then can it be overdue. */
export const isOutstanding = (state: ActionState): boolean => state === 'open' || state === 'in-progress';
/** Whether an exercise may still test an action: until it is verified, or dropped. */
export const isTestable = (state: ActionState): boolean => isOutstanding(state) || state === 'done';

/** What an exercise showed of an action that it set out to test. */
export const TEST_RESULTS = ['held', 'not-held', 'not-tested'] as const;
export type TestResult = (typeof TEST_RESULTS)[number];

/** So many days before an action falls due it is told; the nearer ones apart. */
export const DUE_WITHIN = { week: 7, month: 30 } as const;

const words = (most: number) => z.string().trim().max(most);
const day = z.iso
  .date()
  .refine((date) => date >= '2000-01-01' && date < '2200-01-01', 'a day from 2000 to 2199, as 2026-03-31');

const fields = z.strictObject({
  capability: words(300),
  issue: words(4_000),
  action: words(2_000).min(1, 'say what is to be done'),
  element: z.enum(ELEMENTS),
  owner: words(200).min(1, 'name the organisation that carries it out'),
  contact: words(300),
  starts: day.nullable(),
  due: day,
  state: z.enum(ACTION_STATES),
  /** Why it was dropped. */
  reason: words(2_000),
  /** What shows that it is done: words, links. */
  evidence: words(8_000),
});
/** What people write of a corrective action. */
export type ActionFields = z.output<typeof fields>;
export const ACTION_FIELDS = Object.keys(fields.shape) as (keyof ActionFields)[];

export const newAction = fields.extend({
  capability: fields.shape.capability.default(''),
  issue: fields.shape.issue.default(''),
  contact: fields.shape.contact.default(''),
  starts: day.nullable().default(null),
  state: fields.shape.state.default('open'),
  reason: fields.shape.reason.default(''),
  evidence: fields.shape.evidence.default(''),
  /** The exercise that it came from, and the finding of that exercise's report. */
  exercise: id.nullable().default(null),
  finding: words(100).nullable().default(null),
});
export type NewAction = z.input<typeof newAction>;

/** The version that one has read: a change of what somebody else has changed since is refused. */
const version = z.int().positive();
export const actionChange = fields.partial().extend({ version });
export type ActionChange = z.output<typeof actionChange>;

export const actionTest = z.strictObject({
  version,
  result: z.enum(TEST_RESULTS).nullable().default(null),
  remark: words(2_000).default(''),
});
export type ActionTest = z.input<typeof actionTest>;

export const actionFilter = z.strictObject({
  state: z.enum([...ACTION_STATES, 'outstanding']).optional(),
  element: z.enum(ELEMENTS).optional(),
  owner: words(200).optional(),
  words: words(200).optional(),
});
export type ActionFilter = z.output<typeof actionFilter>;

/** An exercise that tests an action, and what it showed. */
export interface TestedIn {
  exercise: string;
  title: Text;
  result: TestResult | null;
  remark: string;
}
export interface CorrectiveAction extends ActionFields {
  id: string;
  version: number;
  exercise: string | null;
  exerciseTitle: Text | null;
  finding: string | null;
  /** Until it falls due, by the calendar of the server; negative: past. */
  daysLeft: number;
  created: string;
  changed: string;
  tests: TestedIn[];
}
/** One change: what was before, and after. */
export interface ActionHistory {
  version: number;
  at: string;
  /** The account that made it; null when there is no such account any more. */
  by: string | null;
  before: Partial<ActionFields> & { test?: TestedIn | null };
  after: Partial<ActionFields> & { test?: TestedIn | null };
}
/** How many outstanding actions are late, or due soon; a month includes its week. */
export interface ActionsDue {
  overdue: number;
  week: number;
  month: number;
  /** Whether points of contact are reminded by mail. */
  mails: boolean;
}
