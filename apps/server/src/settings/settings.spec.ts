import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { settingsFrom, VARIABLES } from './settings';

const refusal = (env: Record<string, string>): string => {
  try {
    settingsFrom(env);
    return 'none';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('settings', () => {
  it('have defaults for all that need not be said', () => {
    expect(settingsFrom({})).toMatchObject({
      port: 8080,
      dataFolder: '.tocsin',
      databaseUrl: undefined,
      demo: false,
      trustedProxies: 'loopback',
      mailLanguage: 'en',
      historyKeeps: 100_000,
      uploadQuota: 100_000_000,
      scenarioBytes: 100_000_000,
      scenarioQuota: 1_000_000_000,
    });
  });

  it('are read from the environment', () => {
    const env = {
      PORT: '0',
      TOCSIN_URL: 'https://tocsin.example.org//',
      TOCSIN_HISTORY: '10',
      HOME: '/root',
    };
    expect(settingsFrom(env)).toMatchObject({
      port: 0,
      publicUrl: 'https://tocsin.example.org',
      historyKeeps: 10,
    });
  });

  it('that are empty are not set', () => {
    expect(settingsFrom({ PORT: '', SMTP_URL: '' })).toMatchObject({ port: 8080, smtpUrl: undefined });
  });

  it.each([
    ['PORT', '80a', 'PORT is "80a"; it must be a whole number from 0 to 65535.'],
    ['PORT', '65536', 'PORT is "65536"; it must be a whole number from 0 to 65535.'],
    ['PORT', '-1', 'PORT is "-1"; it must be a whole number from 0 to 65535.'],
    ['PORT', '8080.5', 'PORT is "8080.5"; it must be a whole number from 0 to 65535.'],
    ['TOCSIN_HISTORY', '0', 'TOCSIN_HISTORY is "0"; it must be a whole number from 1 to 2147483647.'],
    ['TOCSIN_MAIL_LANGUAGE', 'es', 'TOCSIN_MAIL_LANGUAGE is "es"; it must be one of en, nl, fr, de.'],
    ['TOCSIN_DEMO', 'yes', 'TOCSIN_DEMO is "yes"; it must be one of 0, 1.'],
    [
      'TOCSIN_URL',
      'tocsin',
      'TOCSIN_URL is "tocsin"; it must be the address of Tocsin, https://tocsin.example.org.',
    ],
    [
      'TOCSIN_URL',
      'https://example.org/api',
      `TOCSIN_URL is "https://example.org/api"; it must be an address whose path does not begin as one of Tocsin's own.`,
    ],
    [
      'TOCSIN_URL',
      'https://example.org/?x',
      'TOCSIN_URL is "https://example.org/?x"; it must be an address without a name, a question mark or a hash, and a path of plain words.',
    ],
    [
      'TOCSIN_TRUSTED_PROXIES',
      'proxy.example.org',
      'TOCSIN_TRUSTED_PROXIES is "proxy.example.org"; it must be addresses and networks between commas, as loopback, 10.0.0.0/8; or none.',
    ],
    ['TOCSIN_MAIL_FROM', 'Tocsin', 'TOCSIN_MAIL_FROM is "Tocsin"; it must be Name <address@example.org>.'],
  ])('name what is wrong: %s=%s', (name, value, sentence) => {
    expect(refusal({ [name]: value })).toBe(sentence);
  });

  it.each(['DATABASE_URL', 'SMTP_URL'])('never show a password: %s', (name) => {
    const sentence = refusal({ [name]: 'https://user:hunter2@host' });
    expect(sentence).toMatch(
      new RegExp(`^${name} cannot be used; it must be (postgres|smtp)://user:password@host`),
    );
    expect(sentence).not.toContain('hunter2');
  });

  it('name everything that is wrong at once', () => {
    expect(refusal({ PORT: 'x', LOG_LEVEL: 'loud' }).split('\n')).toHaveLength(2);
  });

  it('are those of the README, with the same defaults', () => {
    const rows = readFileSync('README.md', 'utf8').matchAll(/^\| `([A-Z_]+)` *\|.*\| *(.*?) *\|$/gm);
    const told = Object.fromEntries(
      [...rows].map(([, name, without]) => [name!, without!.replaceAll('`', '')]),
    );
    expect(Object.keys(told).sort()).toEqual(Object.keys(VARIABLES.shape).sort());
    const defaults = VARIABLES.parse({});
    for (const [name, value] of Object.entries(defaults))
      if (value !== undefined) expect([name, told[name]]).toEqual([name, String(value)]);
  });
});
