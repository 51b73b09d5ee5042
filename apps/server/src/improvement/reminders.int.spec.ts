/** Reminders by mail, on a real mail server: to whom, when, once, and again where it was not taken. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ActionsDue } from '@tocsin/protocol';
import type { Browser } from '@tocsin/rig';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { Serving } from '../testing/serving';

let serving: Serving;
let host: Browser;
const mails: { to: string[]; text: string }[] = [];
let refuses = true;

const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, { envelope }, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      if (refuses) return done(new Error('the mailbox is full'));
      const to = envelope.rcptTo.map(({ address }) => address);
      mails.push({ to, text: readable(Buffer.concat(parts).toString()) });
      done();
    });
  },
});
/** Undoes quoted-printable, as a mail reader does. */
const readable = (mail: string) =>
  Buffer.from(
    mail
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  ).toString();

const day = (fromNow: number) => new Date(Date.now() + fromNow * 86_400_000).toISOString().slice(0, 10);
const create = async (action: string, due: number, more: object = {}): Promise<string> => {
  const body = {
    action,
    element: 'planning',
    owner: 'CERT',
    contact: `${action}@example.org`,
    due: day(due),
    ...more,
  };
  return (await host.made<{ id: string }>('/api/improvement', { body })).id;
};
const server = () => {
  const { port } = mailServer.server.address() as AddressInfo;
  const url = 'https://exercise.example/';
  return serving.server({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    TOCSIN_URL: url,
    TOCSIN_MAIL_LANGUAGE: 'nl',
  });
};
const until = async (count: number) => {
  for (const end = Date.now() + 20_000; mails.length < count && Date.now() < end;)
    await new Promise((done) => setTimeout(done, 50));
  return mails.map(({ to }) => to.join()).sort();
};

beforeAll(async () => {
  await new Promise<void>((done) => mailServer.listen(0, '127.0.0.1', done));
  serving = await Serving.begin();
  host = await serving.host();
}, 60_000);
afterAll(async () => {
  await serving?.end();
  await new Promise<void>((done) => mailServer.close(done));
}, 60_000);

test('who is to be reminded is, once for each stage, whichever server is first', async () => {
  expect((await host.ask<ActionsDue>('/api/improvement/due')).body.mails).toBe(false);
  const soon = await create('soon', 5);
  await create('month', 20, { contact: 'The desk, <first@example.org>, second@example.org' });
  await create('late', -3);
  await create('far', 60);
  await create('done', 2, { state: 'done', evidence: 'Seen' });
  await create('nobody', 2, { contact: 'The duty officer' });

  const first = await server();
  await new Promise((done) => setTimeout(done, 500));
  expect(mails).toEqual([]);
  await first.stop();

  refuses = false;
  await Promise.all([server(), server()]);
  const expected = ['first@example.org,second@example.org', 'late@example.org', 'soon@example.org'];
  expect(await until(3)).toEqual(expected);
  const told = mails.find(({ to }) => to[0] === 'soon@example.org')!.text;
  expect(told).toMatch(/Een verbetermaatregel moet (over 5 dagen|over 4 dagen|over 6 dagen) klaar zijn/);
  expect(told).toContain(`https://exercise.example/improvement?open=${soon}`);

  await host.ask(`/api/improvement/${soon}`, { method: 'PATCH', body: { version: 1, due: day(6) } });
  await server();
  expect(await until(4)).toEqual([...expected, 'soon@example.org']);
}, 90_000);
