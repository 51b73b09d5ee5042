/** Invitations by mail, from the button to the seat that the link in the mail opens. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { House } from './testing/house';

const mails: string[] = [];
const office = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      mails.push(Buffer.concat(parts).toString().replace(/=\r\n/g, ''));
      done();
    });
  },
});

let house: House;
beforeAll(async () => {
  await new Promise<void>((listening) => office.listen(0, '127.0.0.1', listening));
  const { port } = office.server.address() as AddressInfo;
  house = await House.open({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    TOCSIN_MAIL_DOMAINS: 'elvaren.example',
  });
}, 600_000);
afterEach(() => house.leave());
afterAll(async () => {
  await house?.close();
  office.close();
}, 180_000);

test('an invitation is mailed once, and its link opens the seat of whoever got it', async () => {
  const facilitator = await house.exercise();
  const { exercise, seat, browser } = facilitator;
  const ann = {
    name: 'Ann Smith',
    email: 'ann@elvaren.example',
    part: 'participant',
    organisation: 'elvaren',
  };
  await browser.made(`/api/exercises/${exercise}/people`, { body: ann, seat });
  const page = await house.page(facilitator);
  await page.goto(`/x/${exercise}/${seat}/invitations`);
  await page.getByRole('button', { name: 'Send invitations by mail' }).click();
  await page.getByText('One invitation is on its way').waitFor();
  await page.getByText('One person has no address.').waitFor();
  await page.getByText('Mailed', { exact: true }).waitFor();
  expect(mails).toHaveLength(1);
  const link = /http:\/\/[^\s]*\/join\/[\w-]+/.exec(mails[0]!.replaceAll('=3D', '='))![0];
  const guest = await house.page();
  await guest.goto(link);
  await guest.getByRole('button', { name: 'Take my seat' }).click();
  await guest.waitForURL(/\/x\//);
  expect(guest.url()).toContain(exercise);
  // A press more sends nothing more; the switch stays as it is set.
  await page.getByRole('button', { name: 'Send invitations by mail' }).click();
  const injects = page.getByRole('switch', { name: 'Mail injects also go to real inboxes' });
  const kept = page.waitForResponse((answer) => answer.request().method() === 'PUT');
  await injects.click();
  await kept;
  await page.reload();
  await injects.waitFor();
  expect(await injects.isChecked()).toBe(true);
  expect(mails).toHaveLength(1);
  expect(house.complaints).toEqual([]);
}, 600_000);
