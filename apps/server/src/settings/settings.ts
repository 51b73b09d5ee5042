import { secretOf, storeSettingsFrom, type StoreSettings } from '@tocsin/store';
import { LANGUAGES, type Language } from '@tocsin/words';
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { missingOf, OIDC_VARIABLES, oidcOf, type OidcSettings } from './oidc-settings';
import { trustOf } from '../edge/proxies';

/** What the environment decides. */
export interface Settings extends StoreSettings {
  /** 0: any free port. */
  port: number;
  /** Folder of ready-made scenarios. */
  scenarioFolder: string;
  /** Folder of the built web app. */
  webFolder: string;
  /** Plays a demo exercise from the start. */
  demo: boolean;
  /** MiB that making one report may take. */
  reportMemory: number;
  /** Events of an exercise that stay in memory; older ones are read from its log. */
  historyKeeps: number;
  /** Answers to commands of an exercise that stay in memory. */
  answersKept: number;
  /** Seconds without use after which an exercise whose clock does not run leaves memory. */
  idleSeconds: number;
  /** Exercises that may be idle in memory. */
  idleExercises: number;
  /** Events that a client may have missed before a snapshot is sent in their place. */
  missedEvents: number;
  /** Bytes of one upload. */
  uploadBytes: number;
  /** Bytes that one person may upload to an exercise. */
  uploadQuota: number;
  /** Bytes that all together may upload to an exercise. */
  exerciseQuota: number;
  /** Messages a second that one browser may send over the live connection, over time; ten times as many at once. */
  pace: number;
  /** Live connections that one browser may have open. */
  connections: number;
  /** File of the Ed25519 key that signs exported logs; without it the key is in the database. */
  signingKeyFile?: string;
  /** `host:port` at which operators find metrics and the API's documentation; nowhere by default. */
  operations?: string;
  /** Days after ENDEX after which the names of those who took part are erased; 0: never by itself. */
  retentionDays: number;
  /** Days after which an account signs in again, and which a session without one lives unused. */
  sessionDays: number;
  /** Hours without use after which an account is signed out. */
  sessionIdleHours: number;
  /** Days after which a personal invitation opens nothing any more. */
  invitationDays: number;
  /** Bytes of one scenario that is uploaded, packed and unpacked. */
  scenarioBytes: number;
  /** Bytes that all versions of an account's scenarios may take. */
  scenarioQuota: number;
  /** Where people sign in beside local accounts. */
  oidc?: OidcSettings;
  logLevel: string;
  /** One's own mail server; without it Tocsin sends no mail. */
  smtpUrl?: string;
  /** Domains that mail may go to, those below them included; empty: invitations go everywhere, injects nowhere. */
  mailDomains: string[];
  /** The mailbox that mails come from, where replies arrive; without it none are read. */
  imapUrl?: string;
  /** Whom mails come from. */
  mailFrom: string;
  mailLanguage: Language;
  /** Under which address people reach Tocsin, without a slash at its end; by default where it listens. */
  publicUrl?: string;
  /** The proxies whose word on their clients is taken, as `trustOf` reads them. */
  trustedProxies: string;
}

export const SETTINGS = Symbol('settings');

/** The environment says something that cannot be used; the message is for whoever set it. */
export class WrongSettings extends Error {}

const MOST = 2_147_483_647;
const whole = (least: number, most = MOST) => {
  const right = `a whole number from ${least} to ${most}`;
  return z
    .string(right)
    .regex(/^\d+$/, right)
    .transform(Number)
    .refine((value) => value >= least && value <= most, right);
};
const oneOf = <const Value extends string>(values: readonly Value[]) =>
  z.enum(values, `one of ${values.join(', ')}`);
const url = (protocols: readonly string[], right: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), right);

const isBare = (value: string): boolean => {
  const { username, search, hash, pathname } = URL.canParse(value) ? new URL(value) : new URL('http://x');
  return !username && !search && !hash && /^[\w./~-]*$/.test(pathname);
};
/** Below a path of its own Tocsin could not tell whether a proxy has taken it off. */
const isNotTaken = (value: string): boolean =>
  !URL.canParse(value) || !/^\/(api|assets|health|metrics|socket\.io|x)(\/|$)/.test(new URL(value).pathname);
const isSigningKey = (file: string): boolean => {
  try {
    return createPrivateKey(readFileSync(file)).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
};
const areProxies = (value: string): boolean => {
  try {
    return Boolean(trustOf(value));
  } catch {
    return false;
  }
};

/** Every variable that the server reads; without a default it may be missing. */
export const VARIABLES = z.object({
  ...OIDC_VARIABLES,
  PORT: whole(0, 65_535).default(8_080),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/database').optional(),
  TOCSIN_DATA: z.string().default(storeSettingsFrom({}).dataFolder),
  TOCSIN_SCENARIOS: z.string().default('scenarios'),
  TOCSIN_WEB: z.string().default(join('dist', 'web')),
  TOCSIN_DEMO: oneOf(['0', '1']).default('0'),
  TOCSIN_URL: url(['http:', 'https:'], 'the address of Tocsin, https://tocsin.example.org')
    .refine(isBare, 'an address without a name, a question mark or a hash, and a path of plain words')
    .refine(isNotTaken, "an address whose path does not begin as one of Tocsin's own")
    .optional(),
  TOCSIN_TRUSTED_PROXIES: z
    .string()
    .refine(areProxies, 'addresses and networks between commas, as loopback, 10.0.0.0/8; or none')
    .default('loopback'),
  LOG_LEVEL: oneOf(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@host:587').optional(),
  IMAP_URL: url(['imap:', 'imaps:'], 'imaps://user:password@host:993').optional(),
  TOCSIN_MAIL_DOMAINS: z
    .string()
    .regex(/^[a-z0-9.-]+(\s*,\s*[a-z0-9.-]+)*$/i, 'domains with commas between them, example.org,example.net')
    .optional(),
  TOCSIN_MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]+@[^\r\n]+$/, 'Name <address@example.org>')
    .default('Tocsin <tocsin@localhost>'),
  TOCSIN_MAIL_LANGUAGE: oneOf(LANGUAGES).default('en'),
  TOCSIN_SESSION_DAYS: whole(1, 365).default(30),
  TOCSIN_SESSION_IDLE_HOURS: whole(1, 8_760).default(12),
  TOCSIN_INVITATION_DAYS: whole(1, 3_650).default(180),
  TOCSIN_REPORT_MEMORY: whole(4, 1_048_576).default(2_048),
  TOCSIN_HISTORY: whole(1).default(100_000),
  TOCSIN_ANSWERS: whole(1).default(50_000),
  TOCSIN_IDLE_SECONDS: whole(0).default(900),
  TOCSIN_IDLE_EXERCISES: whole(0).default(50),
  TOCSIN_MISSED_EVENTS: whole(0).default(500),
  TOCSIN_UPLOAD_BYTES: whole(1).default(10_000_000),
  TOCSIN_UPLOAD_QUOTA: whole(1).default(100_000_000),
  TOCSIN_EXERCISE_QUOTA: whole(1, Number.MAX_SAFE_INTEGER).default(5_000_000_000),
  TOCSIN_PACE: whole(1).default(20),
  TOCSIN_CONNECTIONS: whole(1).default(50),
  TOCSIN_SIGNING_KEY_FILE: z
    .string()
    .refine(isSigningKey, 'a file with an Ed25519 private key in PEM')
    .optional(),
  TOCSIN_OPERATIONS: z
    .string('host:port')
    .regex(/^.+:\d{1,5}$/, 'an address and a port, as 127.0.0.1:9090')
    .optional(),
  TOCSIN_SCENARIO_BYTES: whole(1).default(100_000_000),
  TOCSIN_SCENARIO_QUOTA: whole(1).default(1_000_000_000),
  TOCSIN_RETENTION_DAYS: whole(0, 36_500).default(0),
});

/** Variables that hold a password: their values are never shown. */
const SECRET = ['DATABASE_URL', 'SMTP_URL', 'IMAP_URL', 'TOCSIN_OIDC_CLIENT_SECRET'];

/** What of them is said in files. @throws WrongSettings */
function secretsIn(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  try {
    return Object.fromEntries(SECRET.map((name) => [name, secretOf(env, name)]));
  } catch (error) {
    throw new WrongSettings((error as Error).message);
  }
}

/**
 * Reads the settings of a process that was started at the top of the repository. What is set to nothing is not set.
 * @throws WrongSettings a sentence for each variable that cannot be used
 */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const set = Object.fromEntries(Object.entries({ ...env, ...secretsIn(env) }).filter(([, value]) => value));
  const parsed = VARIABLES.safeParse(set);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name} ${SECRET.includes(name) ? 'cannot be used' : `is "${set[name]}"`}; it must be ${message}.`;
    });
    throw new WrongSettings([...new Set(sentences)].join('\n'));
  }
  const read = parsed.data;
  const missing = missingOf(read);
  if (missing) throw new WrongSettings(missing);
  return {
    port: read.PORT,
    databaseUrl: read.DATABASE_URL,
    dataFolder: read.TOCSIN_DATA,
    scenarioFolder: read.TOCSIN_SCENARIOS,
    webFolder: read.TOCSIN_WEB,
    demo: read.TOCSIN_DEMO === '1',
    publicUrl: read.TOCSIN_URL?.replace(/\/+$/, ''),
    trustedProxies: read.TOCSIN_TRUSTED_PROXIES,
    logLevel: read.LOG_LEVEL,
    smtpUrl: read.SMTP_URL,
    imapUrl: read.IMAP_URL,
    mailDomains: (read.TOCSIN_MAIL_DOMAINS ?? '')
      .toLowerCase()
      .split(/\s*,\s*/)
      .filter(Boolean),
    mailFrom: read.TOCSIN_MAIL_FROM,
    mailLanguage: read.TOCSIN_MAIL_LANGUAGE,
    sessionDays: read.TOCSIN_SESSION_DAYS,
    sessionIdleHours: read.TOCSIN_SESSION_IDLE_HOURS,
    invitationDays: read.TOCSIN_INVITATION_DAYS,
    reportMemory: read.TOCSIN_REPORT_MEMORY,
    historyKeeps: read.TOCSIN_HISTORY,
    answersKept: read.TOCSIN_ANSWERS,
    idleSeconds: read.TOCSIN_IDLE_SECONDS,
    idleExercises: read.TOCSIN_IDLE_EXERCISES,
    missedEvents: read.TOCSIN_MISSED_EVENTS,
    uploadBytes: read.TOCSIN_UPLOAD_BYTES,
    uploadQuota: read.TOCSIN_UPLOAD_QUOTA,
    exerciseQuota: read.TOCSIN_EXERCISE_QUOTA,
    pace: read.TOCSIN_PACE,
    connections: read.TOCSIN_CONNECTIONS,
    signingKeyFile: read.TOCSIN_SIGNING_KEY_FILE,
    operations: read.TOCSIN_OPERATIONS,
    scenarioBytes: read.TOCSIN_SCENARIO_BYTES,
    scenarioQuota: read.TOCSIN_SCENARIO_QUOTA,
    oidc: oidcOf(read),
    retentionDays: read.TOCSIN_RETENTION_DAYS,
  };
}
