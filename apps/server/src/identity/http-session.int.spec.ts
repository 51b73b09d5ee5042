import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '@tocsin/rig';
import { Serving } from '../testing/serving';

let serving: Serving;
beforeAll(async () => {
  serving = await Serving.begin();
});
afterAll(() => serving.end());

const nobody = { account: null, seats: [] };

describe('a cookie', () => {
  it.each([
    'tocsin_session=j:{"a":1}',
    'tocsin_session=j%3A%7B%22a%22%3A1%7D',
    'tocsin_session=s:x.y',
    'tocsin_session=%',
    'tocsin_session=%00',
    'tocsin_session=%ED%A0%80',
    'tocsin_session',
    'tocsin_session=',
    'tocsin_session=a; tocsin_session=b',
    '__proto__=x; ;;=;',
    `tocsin_session=${'x'.repeat(4_000)}`,
  ])('%s is nobody', async (cookie) => {
    const { status, body } = await new Browser(serving.url, cookie).ask('/api/session');
    expect([status, body]).toEqual([200, nobody]);
  });

  it('of a session is found among others', async () => {
    const host = await serving.host();
    const browser = new Browser(serving.url, `a=%; b="c d"; ${host.cookies}; tocsin_session=later`);
    expect((await browser.ask('/api/session')).body).toMatchObject({ account: { name: 'Fay' } });
  });

  it('is kept from scripts and from other sites', async () => {
    const browser = new Browser(serving.url);
    const body = { email: 'fay@example.org', password: 'loopback only, and not for long' };
    await serving.host();
    const { status, headers } = await browser.ask('/api/session/sign-in', { body });
    expect(status).toBe(201);
    expect(headers.get('set-cookie')).toMatch(/^tocsin_session=[\w-]{32}; .*HttpOnly; SameSite=Lax$/);
  });
});

describe('a session', () => {
  it('is signed out for good', async () => {
    const browser = new Browser(serving.url);
    const body = { email: 'fay@example.org', password: 'loopback only, and not for long' };
    await serving.host();
    await browser.ask('/api/session/sign-in', { body });
    const before = browser.cookies;
    expect((await browser.ask('/api/session')).body).toMatchObject({ account: { name: 'Fay' } });
    await browser.ask('/api/session/sign-out', { method: 'POST' });
    expect((await new Browser(serving.url, before).ask('/api/session')).body).toEqual(nobody);
  });

  it.each([
    ['origin', 'https://elsewhere.example'],
    ['origin', 'null'],
    ['sec-fetch-site', 'cross-site'],
  ])('does nothing that another site asks for (%s: %s)', async (header, value) => {
    const host = await serving.host();
    const asked = { method: 'POST', headers: { [header]: value } };
    const { status, body } = await host.ask('/api/session/sign-out', asked);
    expect([status, body]).toEqual([403, { code: 'another-origin', message: 'another-origin' }]);
    expect((await host.ask('/api/session')).body).toMatchObject({ account: { name: 'Fay' } });
  });

  it('does not take a name before the host for the host', async () => {
    const { host } = new URL(serving.url);
    const headers = { origin: `http://user@${host}` };
    const asked = { method: 'POST', headers };
    expect((await (await serving.host()).ask('/api/session/sign-out', asked)).status).toBe(403);
  });
});
