/** Secrets come from files as well as from the environment, and get into no log, however much it says. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Browser, firstAccount, newExercise } from '@tocsin/rig';
import { generateKeyPairSync, createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Serving } from '../testing/serving';

let serving: Serving;
beforeAll(async () => {
  serving = await Serving.begin();
}, 60_000);
afterAll(() => serving?.end(), 60_000);

test('a server takes its secrets from files, signs with its own key, and logs none of what lets somebody in', async () => {
  const file = (name: string, content: string): string => {
    writeFileSync(join(serving.folder, name), content, { mode: 0o600 });
    return join(serving.folder, name);
  };
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const server = await serving.server({
    LOG_LEVEL: 'trace',
    DATABASE_URL: '',
    DATABASE_URL_FILE: file('database-url', `${serving.database.url}\n`),
    SMTP_URL_FILE: file('smtp-url', 'smtp://postman:a-secret-of-the-post@127.0.0.1:1'),
    TOCSIN_SIGNING_KEY_FILE: file('key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()),
  });
  const key = await new Browser(server.url).ask<{ sha256: string }>('/api/signing-key');
  const der = publicKey.export({ type: 'spki', format: 'der' });
  expect(key.body.sha256.replaceAll(' ', '')).toBe(createHash('sha256').update(der).digest('hex'));

  const host = await firstAccount(server, 'Fay');
  const setUp = server.setUpLink!.split('/').at(-1)!;
  const { exercise } = await newExercise(host, 'test');
  const { body } = await host.ask<{ invitation: { url: string } }>(`/api/exercises/${exercise}/people`, {
    body: { name: 'Ann', part: 'observer' },
  });
  const token = body.invitation.url.split('/').at(-1)!;
  const made = await host.made<{ url: string }>('/api/accounts/invitations', {
    body: { email: 'gus@example.org', role: 'planner' },
  });
  const invitation = made.url.split('/').at(-1)!;
  const visitor = new Browser(server.url);
  await visitor.ask(made.url);
  await visitor.ask(`/api/account-links/${invitation}`);
  await visitor.ask(`/api/session/set-up/${setUp}`);
  await visitor.ask(`/join/${token}`);
  await visitor.ask('/api/session/join', { body: { token } });
  await visitor.ask('/api/session/sign-in', {
    body: { email: 'fay@example.org', password: 'wrong but telling' },
  });
  await visitor.ask('/api/session/sign-in', {
    body: { email: 'fay@example.org', password: 'x'.repeat(300) },
  });
  await visitor.ask('/api/session/sign-in', {
    body: { email: 'fay@example.org', password: 'loopback only, and not for long' },
  });

  const printed = server.printed.replaceAll(server.setUpLink!, 'the link that is meant for the operator');
  const secrets = {
    setUp,
    token,
    invitation,
    session: host.cookies.split('=')[1]!,
    seat: visitor.cookies.split('=')[1]!,
    password: 'loopback only, and not for long',
    wrong: 'wrong but telling',
    mail: 'a-secret-of-the-post',
    database: new URL(serving.database.url).password || 'no password',
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().split('\n')[1]!,
  };
  expect(printed).toContain('/api/session/join');
  for (const [name, secret] of Object.entries(secrets))
    expect([name, printed.includes(secret)]).toEqual([name, false]);
}, 60_000);
