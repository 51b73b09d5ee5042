/** A second factor: codes of an app, each good once, and codes on paper; who lost both is helped by an administrator. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Browser } from '@tocsin/rig';
import { Secret, TOTP } from 'otpauth';
import { Serving } from '../../testing/serving';

const EMAIL = 'fay@example.org';
const PASSWORD = 'loopback only, and not for long';
const STEP = 30_000;

let serving: Serving;
let fay: Browser;
beforeAll(async () => {
  serving = await Serving.begin();
  fay = await serving.host();
}, 60_000);
afterAll(() => serving?.end(), 60_000);

const signIn = async (code?: string, password = PASSWORD) => {
  const browser = new Browser(serving.url);
  const { status, body } = await browser.ask('/api/session/sign-in', {
    body: { email: EMAIL, password, code },
  });
  return { answer: status === 201 ? 'in' : body.code, browser };
};
const answer = async (code?: string, password?: string) => (await signIn(code, password)).answer;
const at = (secret: string, time: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: time });
const turnedOn = async () => {
  const { secret } = await fay.made<{ secret: string }>('/api/account/totp', {
    body: { password: PASSWORD },
  });
  const now = Date.now();
  const { recoveryCodes } = await fay.made<{ recoveryCodes: string[] }>('/api/account/totp/confirmation', {
    body: { code: at(secret, now) },
  });
  return { recoveryCodes, secret, next: at(secret, now + STEP), used: at(secret, now) };
};

test('it is begun with the password, counts once a code was seen, and each code is good once', async () => {
  expect(await fay.ask('/api/account/totp', { body: { password: 'wrong' } })).toMatchObject({
    status: 401,
    body: { code: 'wrong-password' },
  });
  const { secret } = await fay.made<{ secret: string; url: string }>('/api/account/totp', {
    body: { password: PASSWORD },
  });
  const far = at(secret, Date.now() + 100 * STEP);
  expect(await fay.ask('/api/account/totp/confirmation', { body: { code: far } })).toMatchObject({
    status: 400,
    body: { code: 'wrong-code' },
  });
  expect(await answer()).toBe('in');

  const { next, used, recoveryCodes } = await turnedOn();
  expect(recoveryCodes).toHaveLength(10);
  expect(await answer()).toBe('code-needed');
  expect(await answer(undefined, 'wrong')).toBe('wrong-password');
  for (const code of [used, '000 000', 'abcd-efgh-jkmn', ''])
    expect(await answer(code || ' ')).toBe('wrong-code');
  expect(await answer(`${next.slice(0, 3)} ${next.slice(3)}`)).toBe('in');
  expect(await answer(next)).toBe('wrong-code');
}, 60_000);

test('a code on paper lets in once, however it is typed; none of them is in the database', async () => {
  await fay.ask('/api/account/totp/removal', { body: { password: PASSWORD } });
  const { recoveryCodes, secret } = await turnedOn();
  const [first, second] = recoveryCodes as [string, string];
  const both = await Promise.all([answer(first.toUpperCase()), answer(first.replaceAll('-', ' '))]);
  expect(both.sort()).toEqual(['in', 'wrong-code']);
  const { browser } = await signIn(second);
  expect((await browser.ask('/api/account')).body).toMatchObject({ totp: true, recoveryCodes: 8 });
  const rows = JSON.stringify(await serving.sql('SELECT * FROM recovery_code'));
  for (const code of recoveryCodes) expect(rows).not.toContain(code.replaceAll('-', ''));
  const { text } = await fay.ask('/api/audit/log.jsonl');
  for (const told of [secret, ...recoveryCodes]) expect(text).not.toContain(told);
  expect(text).toContain('second-factor-added');
}, 60_000);

test('it is turned off with the password, and by an administrator for somebody who lost everything', async () => {
  expect((await fay.ask('/api/account/totp/removal', { body: { password: 'wrong' } })).status).toBe(401);
  expect(await answer()).toBe('code-needed');
  expect((await fay.ask('/api/account/totp/removal', { body: { password: PASSWORD } })).status).toBe(201);
  expect(await answer()).toBe('in');

  await turnedOn();
  const { body: accounts } = await fay.ask<{ id: string; totp: boolean }[]>('/api/accounts');
  expect(accounts).toMatchObject([{ totp: true }]);
  expect((await fay.ask(`/api/accounts/${accounts[0]!.id}/second-factor`, { method: 'DELETE' })).status).toBe(
    200,
  );
  expect(await answer()).toBe('in');
}, 60_000);
