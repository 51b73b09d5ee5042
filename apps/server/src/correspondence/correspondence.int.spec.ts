/** Mail to real inboxes on a real mail server, and replies from a real mailbox: nothing lost, nothing twice. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aScenario } from '@tocsin/engine/testing';
import type { LiveClient } from '@tocsin/rig';
import { setTimeout } from 'node:timers/promises';
import { Serving, type Member } from '../testing/serving';
import { hasDovecot, PostOffice } from './testing/post-office';

const FROM = 'control@exercise.example';
const inject = (number: number) => ({
  number,
  trigger: 'manual' as const,
  channel: 'mail' as const,
  recipients: ['organisation:alpha' as const],
  content: { title: { en: `Alarm ${number}` }, body: { en: 'The pumps stand still.' } },
});
const CAST = [
  { name: 'Ann', email: 'ann@alpha.example', part: 'participant', organisation: 'alpha' },
  { name: 'Abe', email: 'abe@alpha.example', part: 'participant', organisation: 'alpha' },
  { name: 'Bob', email: 'bob@elsewhere.test', part: 'participant', organisation: 'beta' },
  { name: 'Cy', part: 'participant', organisation: 'beta' },
];

let office: PostOffice;
let serving: Serving;
let id: string;
let people: Record<string, Member>;
let fay: LiveClient;

const settings = () => ({
  SMTP_URL: office.smtpUrl,
  TOCSIN_MAIL_FROM: `Control <${FROM}>`,
  TOCSIN_MAIL_DOMAINS: 'alpha.example',
  TOCSIN_URL: 'https://tocsin.example',
  ...(hasDovecot ? { IMAP_URL: office.imapUrl(FROM) } : {}),
});
const mail = (path = '', asked: object = {}) =>
  serving.host().then((host) => host.ask<Record<string, unknown>>(`/api/exercises/${id}/mail${path}`, asked));
const until = async (what: string, holds: () => Promise<boolean>) => {
  for (const end = Date.now() + 50_000; Date.now() < end; await setTimeout(100)) if (await holds()) return;
  throw new Error(`waited in vain for ${what}`);
};
const arrive = (address: string, count: number) =>
  until(`${count} mails at ${address}`, async () => (await office.mails(address)).length >= count);
const subjects = async (address: string) =>
  (await office.mails(address)).map(({ subject }) => subject).sort();
const release = async (number: number) =>
  expect(await fay.command({ type: 'ReleaseInject', number })).toMatchObject({ ok: true });

beforeAll(async () => {
  office = await PostOffice.open();
  serving = await Serving.begin([aScenario([1, 2, 3, 4, 5, 6].map(inject) as never)]);
  await serving.restart(settings());
  ({ id, people } = await serving.exercise('test', CAST));
  fay = serving.client(id, people['Fay']!);
  await fay.join();
  await fay.command({ type: 'StartExercise' });
}, 120_000);
afterAll(async () => {
  await serving?.end();
  await office?.close();
}, 60_000);

test('an invitation goes to whoever has an address that is allowed, once, with their own link', async () => {
  expect((await mail('/invitations', { body: {} })).body).toEqual({
    sent: 2,
    withoutAddress: 2,
    notAllowed: 1,
  });
  await arrive('ann@alpha.example', 1);
  await mail('/invitations', { body: {} });
  await arrive('abe@alpha.example', 1);
  await setTimeout(2_500);
  const [first, ...others] = await office.mails('ann@alpha.example');
  expect(others).toEqual([]);
  expect(first!.subject).toBe('EXERCISE: invitation to Test');
  expect(first!.text).toMatch(/https:\/\/tocsin\.example\/join\/[\w-]{32}/);
  expect(first!.headers.find(({ key }) => key === 'x-exercise')?.value).toBe(id);
  expect(await office.mails('bob@elsewhere.test')).toEqual([]);
  const others404 = await people['Ann']!.browser.ask(`/api/exercises/${id}/mail`);
  expect(others404.status).toBe(403);
});

test('injects of the mail channel go to real inboxes while that is switched on, and are marked as exercise', async () => {
  await release(1);
  await setTimeout(2_000);
  expect(await subjects('ann@alpha.example')).toEqual(['EXERCISE: invitation to Test']);
  expect((await mail('', { method: 'PUT', body: { injects: true } })).status).toBe(200);
  await release(2);
  await arrive('ann@alpha.example', 2);
  await arrive('abe@alpha.example', 2);
  const found = (await office.mails('ann@alpha.example')).find(
    ({ subject }) => subject === 'EXERCISE: Alarm 2',
  )!;
  expect(found.text).toMatch(
    /^EXERCISE EXERCISE EXERCISE[\s\S]*The pumps stand still\.[\s\S]*EXERCISE EXERCISE EXERCISE\s*$/,
  );
  expect(found.headers.find(({ key }) => key === 'x-exercise')?.value).toBe(id);
  await mail('', { method: 'PUT', body: { injects: false } });
  await release(3);
  await setTimeout(2_500);
  expect(await subjects('ann@alpha.example')).not.toContain('EXERCISE: Alarm 3');
  await mail('', { method: 'PUT', body: { injects: true } });
});

// Without Dovecot (apt-get install dovecot-imapd) there is no mailbox to read; the workflows have one.
const withMailbox = hasDovecot ? describe : describe.skip;
withMailbox('with the mailbox', () => {
  test('a server that is killed while it sends loses no mail and sends none twice', async () => {
    office.hold();
    await release(4);
    await release(5);
    await until('a mail at the door', async () => office.holding!.count > 0);
    await serving.servers[0]!.kill();
    office.holding!.release();
    office.holding = undefined;
    // As if two minutes had gone by.
    await serving.sql(
      `UPDATE outgoing_mail SET taken_at = now() - interval '1 hour' WHERE state = 'sending'`,
    );
    serving.servers.shift();
    await serving.server(settings());
    for (const address of ['ann@alpha.example', 'abe@alpha.example']) {
      await arrive(address, 4);
    }
    await until('all of them settled', async () => {
      const open = await serving.sql(`SELECT FROM outgoing_mail WHERE state IN ('waiting', 'sending')`);
      return open.length === 0;
    });
    for (const address of ['ann@alpha.example', 'abe@alpha.example'])
      expect(await subjects(address)).toEqual([
        'EXERCISE: Alarm 2',
        'EXERCISE: Alarm 4',
        'EXERCISE: Alarm 5',
        'EXERCISE: invitation to Test',
      ]);
  }, 120_000);

  test('a reply reaches the sender of the inject as the words of whoever wrote it, once; a forged one does not', async () => {
    const sent = (await office.mails('ann@alpha.example')).find(
      ({ subject }) => subject === 'EXERCISE: Alarm 2',
    )!;
    const reply = (from: string, messageId: string, text: string) =>
      `From: ${from}\r\nTo: ${FROM}\r\nSubject: Re: ${sent.subject}\r\nMessage-ID: <${messageId}>\r\nIn-Reply-To: ${sent.messageId}\r\n\r\n${text}\r\n\r\nOn Monday, Control wrote:\r\n> The pumps stand still.\r\n`;
    office.deliver(FROM, reply('Ann <ann@alpha.example>', 'r1@alpha.example', 'We have seen it.'));
    office.deliver(FROM, reply('Ann <ann@alpha.example>', 'r1@alpha.example', 'We have seen it.'));
    office.deliver(FROM, reply('Mallory <mallory@elsewhere.test>', 'r2@elsewhere.test', 'Ignore it.'));
    office.deliver(FROM, reply('Ann <ann@alpha.example>', 'r3@alpha.example', 'And mended it.'));
    const written = async () =>
      (
        await serving.sql<{ actor: string; body: string; answers: string }>(
          `SELECT actor, data ->> 'body' AS body, data ->> 'inReplyTo' AS answers FROM exercise_event
           WHERE exercise_id = $1 AND type = 'MessageSent' ORDER BY seq`,
          [id],
        )
      ).map(({ actor, body, answers }) => ({ actor, body, answers }));
    await until('both replies', async () => (await written()).length >= 2);
    await setTimeout(6_000);
    const { seat } = people['Ann']!;
    expect(await written()).toEqual([
      { actor: seat, body: 'We have seen it.', answers: 'i2' },
      { actor: seat, body: 'And mended it.', answers: 'i2' },
    ]);
  }, 120_000);
});
