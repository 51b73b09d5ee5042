import { Environment } from '@marcbachmann/cel-js';
import { comparisonsIn, type Comparison } from './comparisons';

/**
 * What conditions may ask about: the facts of the whole exercise, across all organisations.
 * `FACTS` is their one definition: the condition checker, the documentation and the engine read it.
 * Times are minutes of exercise time after STARTEX.
 */
export interface Facts {
  /** The phase that the exercise is in; empty before the first. */
  phase: string;
  organisations: { id: string; sector: string; kind: string; constituency: string; people: number }[];
  /** One entry per inject. */
  injects: { number: number; state: 'scheduled' | 'held' | 'released' | 'skipped'; at: number }[];
  /** One entry per released inject and organisation that received it. */
  receipts: {
    inject: number;
    organisation: string;
    sector: string;
    read: boolean;
    acknowledged: boolean;
    replied: boolean;
    submitted: boolean;
  }[];
  /**
   * Decisions taken on an inject's question, one per organisation. Those that the authorities put on record
   * themselves have inject 0 and the words of the option.
   */
  decisions: {
    inject: number;
    organisation: string;
    sector: string;
    option: string;
    byDefault: boolean;
    at: number;
  }[];
  /** Expected actions that have been asked for, one per party. */
  expected: {
    inject: number;
    action: string;
    organisation: string;
    state: 'open' | 'met' | 'missed';
    took: number;
  }[];
  /** Messages between participants (not injects). `to` holds addresses. `inReplyTo` is an inject number, or 0. */
  messages: { from: string; sector: string; to: string[]; inReplyTo: number; at: number }[];
  incidentReports: {
    organisation: string;
    sector: string;
    kind: string;
    constituency: string;
    category: string;
    suspectedMalicious: boolean;
    crossBorder: boolean;
    at: number;
  }[];
  logEntries: { organisation: string; at: number }[];
  /** The level of the emergency plan now; empty and 0 where the exercise has no plan. `since` is 0 before the first change. */
  plan: { level: string; rank: number; since: number };
  /** Every change of level, upwards and downwards. */
  levels: { level: string; rank: number; organisation: string; at: number }[];
  /** Registered cases. `score` is -1 and `severity` empty until one is evaluated. */
  cases: {
    id: string;
    organisations: string[];
    sectors: string[];
    reports: number;
    state: string;
    severity: string;
    score: number;
    at: number;
  }[];
  tasks: {
    task: string;
    organisation: string;
    state: 'open' | 'done' | 'dropped';
    overdue: boolean;
    at: number;
  }[];
  /** Advisories, situation reports and press statements. `releasedAt` is -1 until one is released. */
  documents: {
    document: string;
    organisation: string;
    state: 'draft' | 'approved' | 'released';
    to: string[];
    readBy: string[];
    confirmedBy: string[];
    releasedAt: number;
  }[];
  /** One entry per step of a statutory duty. */
  duties: {
    duty: string;
    step: string;
    organisation: string;
    state: 'open' | 'met' | 'late' | 'missed';
    due: number;
  }[];
  services: { service: string; organisation: string; state: string; at: number }[];
  /** What authorities asked organisations to tell them. */
  informationRequests: { organisation: string; to: string; answered: boolean; late: boolean; at: number }[];
  /** Information that was passed on beyond its TLP label. */
  breaches: { organisation: string; tlp: string; at: number }[];
}

/** The facts as they are, to be read. */
export type FactsNow = { readonly [K in keyof Facts]: Readonly<Facts[K]> };

/** What is drafted, approved and released under an emergency plan. */
export const DOCUMENTS = ['advisory', 'sitrep', 'statement'] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];

type FieldType = 'string' | 'double' | 'bool' | 'list<string>';
const list = (type: string, meaning: string, fields: Record<string, FieldType>) => ({
  type,
  meaning,
  fields,
});

/** Every list of facts: the name of its element type, what it means, and the type of each field. */
export const FACTS = {
  organisations: list('Organisation', 'the organisations of the scenario', {
    id: 'string',
    sector: 'string',
    kind: 'string',
    constituency: 'string',
    people: 'double',
  }),
  injects: list('Inject', 'every inject and how it stands', {
    number: 'double',
    state: 'string',
    at: 'double',
  }),
  receipts: list('Receipt', 'what each organisation did with an inject it received', {
    inject: 'double',
    organisation: 'string',
    sector: 'string',
    read: 'bool',
    acknowledged: 'bool',
    replied: 'bool',
    submitted: 'bool',
  }),
  decisions: list('Decision', "the options that organisations chose on an inject's question", {
    inject: 'double',
    organisation: 'string',
    sector: 'string',
    option: 'string',
    byDefault: 'bool',
    at: 'double',
  }),
  expected: list('ExpectedAction', 'the expected actions asked for so far', {
    inject: 'double',
    action: 'string',
    organisation: 'string',
    state: 'string',
    took: 'double',
  }),
  messages: list('Message', 'messages that participants wrote', {
    from: 'string',
    sector: 'string',
    to: 'list<string>',
    inReplyTo: 'double',
    at: 'double',
  }),
  incidentReports: list('IncidentReport', 'incidents that organisations reported', {
    organisation: 'string',
    sector: 'string',
    kind: 'string',
    constituency: 'string',
    category: 'string',
    suspectedMalicious: 'bool',
    crossBorder: 'bool',
    at: 'double',
  }),
  logEntries: list('LogEntry', 'log entries that organisations wrote', {
    organisation: 'string',
    at: 'double',
  }),
  levels: list('LevelChange', 'every change of the level of the emergency plan', {
    level: 'string',
    rank: 'double',
    organisation: 'string',
    at: 'double',
  }),
  cases: list('Case', 'the cases that were registered', {
    id: 'string',
    organisations: 'list<string>',
    sectors: 'list<string>',
    reports: 'double',
    state: 'string',
    severity: 'string',
    score: 'double',
    at: 'double',
  }),
  tasks: list('Task', 'tasks, of the plan and of the crisis centre', {
    task: 'string',
    organisation: 'string',
    state: 'string',
    overdue: 'bool',
    at: 'double',
  }),
  documents: list('Document', 'advisories, situation reports and press statements', {
    document: 'string',
    organisation: 'string',
    state: 'string',
    to: 'list<string>',
    readBy: 'list<string>',
    confirmedBy: 'list<string>',
    releasedAt: 'double',
  }),
  duties: list('DutyStep', 'what organisations owe by law, step by step', {
    duty: 'string',
    step: 'string',
    organisation: 'string',
    state: 'string',
    due: 'double',
  }),
  services: list('ServiceRequest', 'services that organisations asked the CERT for', {
    service: 'string',
    organisation: 'string',
    state: 'string',
    at: 'double',
  }),
  informationRequests: list('InformationRequest', 'what authorities asked organisations to tell them', {
    organisation: 'string',
    to: 'string',
    answered: 'bool',
    late: 'bool',
    at: 'double',
  }),
  breaches: list('Breach', 'information that was passed on beyond its TLP label', {
    organisation: 'string',
    tlp: 'string',
    at: 'double',
  }),
} satisfies Record<Exclude<keyof Facts, 'phase' | 'plan'>, ReturnType<typeof list>>;

/** A CEL environment that knows the facts, and nothing else. Numbers compare with plain integers. */
export function factsEnvironment(): Environment {
  const environment = new Environment();
  for (const [name, { type, fields }] of Object.entries(FACTS)) {
    environment.registerType(type, { fields });
    environment.registerVariable(name, `list<${type}>`);
  }
  environment.registerVariable('phase', 'string');
  environment.registerType('Plan', { fields: { level: 'string', rank: 'double', since: 'double' } });
  environment.registerVariable('plan', 'Plan');
  environment.registerOperator('double == int', (a: number, b: bigint) => a === Number(b));
  environment.registerOperator('int in list<double>', (a: bigint, among: number[]) =>
    among.includes(Number(a)),
  );
  environment.registerOperator('double in list<int>', (a: number, among: bigint[]) =>
    among.some((one) => Number(one) === a),
  );
  return environment;
}

/**
 * A condition ready to be asked, or why it cannot be: the message, a code of the expression language
 * (`unknown_variable`, `no_such_key`, …) and the character at which it goes wrong.
 */
export type Condition =
  | { ok: true; holds: (facts: FactsNow) => boolean; reads: (keyof Facts)[]; comparisons: Comparison[] }
  | { ok: false; message: string; code: string; at: number };

const environment = factsEnvironment();

/** Parses and type-checks a CEL condition over the facts. */
export function condition(source: string): Condition {
  const checked = environment.check(source);
  if (!checked.valid || checked.type !== 'bool') {
    const fault = checked.error as { message: string; code?: string; range?: { start: number } } | undefined;
    return {
      ok: false,
      message: fault?.message.split('\n')[0] ?? `a condition must be true or false, this is ${checked.type}`,
      code: fault?.code ?? 'not_bool',
      at: fault?.range?.start ?? 0,
    };
  }
  const ask = environment.parse(source);
  const names = [...Object.keys(FACTS), 'phase', 'plan'] as (keyof Facts)[];
  return {
    ok: true,
    holds: (facts) => ask(facts as unknown as Record<string, unknown>) === true,
    reads: names.filter((name) => new RegExp(`\\b${name}\\b`).test(source)),
    comparisons: comparisonsIn(ask.ast),
  };
}
