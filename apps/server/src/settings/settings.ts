import { language } from '@tocsin/scenario';
import { storeSettingsFrom, type StoreSettings } from '@tocsin/store';
import type { Language } from '@tocsin/words';
import { join } from 'node:path';

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
  logLevel: string;
  /** One's own mail server, `smtp://user:password@host:587`; without it Tocsin sends no mail. */
  smtpUrl?: string;
  /** Whom mails come from. */
  mailFrom: string;
  mailLanguage: Language;
  /** Under which address people reach Tocsin, for links in mails; by default where it listens. */
  publicUrl?: string;
}

export const SETTINGS = Symbol('settings');

/** Reads the settings of a process that was started at the top of the repository. */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  return {
    port: Number(env['PORT'] ?? 8080),
    ...storeSettingsFrom(env),
    scenarioFolder: env['TOCSIN_SCENARIOS'] ?? 'scenarios',
    webFolder: env['TOCSIN_WEB'] ?? join('dist', 'web'),
    demo: env['TOCSIN_DEMO'] === '1',
    reportMemory: Number(env['TOCSIN_REPORT_MEMORY'] ?? 2_048),
    logLevel: env['LOG_LEVEL'] ?? 'info',
    smtpUrl: env['SMTP_URL'],
    mailFrom: env['TOCSIN_MAIL_FROM'] ?? 'Tocsin <tocsin@localhost>',
    mailLanguage: language.parse(env['TOCSIN_MAIL_LANGUAGE'] ?? 'en'),
    publicUrl: env['TOCSIN_URL']?.replace(/\/+$/, ''),
  };
}
