/** Signing in at a real provider of OpenID Connect: who is let in, as what, and when that ends. */
import { afterAll, beforeAll, expect, it, test } from '@jest/globals';
import { Browser, firstAccount, type ServerProcess } from '@tocsin/rig';
import { IdentityProvider } from '@tocsin/rig/identity-provider';
import { createServer, type AddressInfo } from 'node:net';
import { Serving } from '../../testing/serving';

const PASSWORD = 'loopback only, and not for long';
const person = (name: string, more: object = {}) => ({
  name,
  email: `${name.toLowerCase()}@example.org`,
  email_verified: true,
  ...more,
});
const PEOPLE = {
  ada: person('Ada', { roles: ['planner', 'unheard-of'], organisation: 'Ministry of the Interior' }),
  bea: person('Bea', { roles: ['member', 'administrator'] }),
  cor: person('Cor'),
  dan: person('Dan', { roles: ['planner'], email_verified: false }),
  fay: person('Fay', { roles: ['administrator'] }),
  gus: person('Gus', { roles: ['administrator'] }),
};

let serving: Serving;
let server: ServerProcess;
let provider: IdentityProvider;
let fay: Browser;
beforeAll(async () => {
  serving = await Serving.begin();
  const port = await freePort();
  provider = await IdentityProvider.start(`http://localhost:${port}`, PEOPLE as never);
  server = await serving.server({
    PORT: String(port),
    TOCSIN_URL: `http://localhost:${port}`,
    ...provider.settings,
  });
  fay = await firstAccount(server, 'Fay');
}, 60_000);
afterAll(async () => {
  await provider?.close();
  await serving?.end();
}, 60_000);

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

/** Follows redirects with the cookies of each host, as a browser does, until `stop`. @returns where it ended, and its cookies */
async function walk(from: string, jar = new Map<string, string>(), stop = /\/(sign-in\?.*)?$/) {
  for (let url = from, steps = 0; steps < 20; steps++) {
    const { origin } = new URL(url);
    const cookie = [...jar].filter(([key]) => key.startsWith(`${origin} `)).map(([, pair]) => pair);
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: cookie.length ? { cookie: cookie.join('; ') } : {},
    });
    for (const set of answer.headers.getSetCookie()) {
      const pair = set.split(';')[0]!;
      jar.set(`${origin} ${pair.split('=')[0]!}`, pair);
    }
    if (![302, 303].includes(answer.status))
      throw new Error(`${url} answered ${answer.status} ${await answer.text()}`);
    url = new URL(answer.headers.get('location')!, url).href;
    if (url.startsWith(server.url.replace('127.0.0.1', 'localhost')) && stop.test(url)) {
      const own = jar.get(`${new URL(url).origin} tocsin_session`) ?? '';
      return {
        url: url.replace(new URL(url).origin, ''),
        browser: new Browser(new URL(url).origin, own),
        jar,
      };
    }
  }
  throw new Error('redirected without end');
}
const start = (to = '/') => `${server.url}/api/session/oidc?to=${encodeURIComponent(to)}`;
const signIn = (who: string, to?: string) => {
  provider.present = who;
  return walk(start(to));
};
const own = async (browser: Browser) => (await browser.ask('/api/account')).body;

test('whoever the provider gives a role gets an account with it, without a password', async () => {
  expect((await new Browser(server.url).ask('/api/session/ways')).body).toEqual({ provider: 'Ministry ID' });
  const { url, browser } = await signIn('ada');
  expect(url).toBe('/');
  expect(await own(browser)).toMatchObject({
    name: 'Ada',
    email: 'ada@example.org',
    role: 'planner',
    organisation: 'Ministry of the Interior',
    hasPassword: false,
  });
  expect((await own((await signIn('bea')).browser)) as object).toMatchObject({ role: 'administrator' });
  const wrong = { email: 'ada@example.org', password: '' };
  expect((await new Browser(server.url).ask('/api/session/sign-in', { body: wrong })).status).toBe(401);
});

it.each([
  ['cor', 'no-role'],
  ['dan', 'email-not-verified'],
  ['fay', 'local-account'],
])('%s is refused: %s', async (who, why) => {
  const { url, browser } = await signIn(who);
  expect(url).toBe(`/sign-in?refused=${why}`);
  expect((await browser.ask('/api/account')).status).toBe(401);
});

test('a local account of a verified address is linked, keeps its role and its password', async () => {
  const invitation = { body: { email: 'gus@example.org', role: 'member' } };
  const { url } = await fay.made<{ url: string }>('/api/accounts/invitations', invitation);
  const link = `/api/account-links/${url.split('/').at(-1)!}`;
  await new Browser(server.url).made(link, { body: { name: 'Gustave', password: PASSWORD } });
  const { browser } = await signIn('gus');
  expect(await own(browser)).toMatchObject({ name: 'Gustave', role: 'member', hasPassword: true });
});

test('a role that the provider takes away is gone at the next sign-in, and at once on other devices', async () => {
  const before = (await signIn('ada')).browser;
  Object.assign(PEOPLE.ada, { roles: ['member'] });
  const after = (await signIn('ada')).browser;
  expect(await own(after)).toMatchObject({ role: 'member' });
  expect((await before.ask('/api/account')).status).toBe(401);
  Object.assign(PEOPLE.ada, { roles: [] });
  expect((await signIn('ada')).url).toBe('/sign-in?refused=no-role');
  Object.assign(PEOPLE.ada, { roles: ['planner'] });
});

test('signing out at the provider ends that session here, and no other', async () => {
  const [bea, ada] = [(await signIn('bea')).browser, (await signIn('ada')).browser];
  await provider.signOut('ada');
  expect((await ada.ask('/api/account')).status).toBe(401);
  expect((await bea.ask('/api/account')).status).toBe(200);
  const form = (token: string) =>
    fetch(`${server.url}/api/session/oidc/logout`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: token }),
    });
  const { text } = await fay.ask('/api/audit/log.jsonl');
  expect(text).toContain('signed-out-by-provider');
  const header = Buffer.from('{"alg":"none"}').toString('base64url');
  const claims = {
    iss: provider.issuer,
    aud: 'tocsin',
    sub: 'bea',
    iat: Math.floor(Date.now() / 1_000),
    events: {},
  };
  const forged = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`;
  for (const token of [forged, 'nonsense']) expect((await form(token)).status).toBe(400);
  expect((await bea.ask('/api/account')).status).toBe(200);
});

test('what comes back to another browser, twice, or changed signs nobody in', async () => {
  provider.present = 'ada';
  const callback = /\/api\/session\/oidc\/callback/;
  const { url, jar } = await walk(start(), new Map(), callback);
  const refused = async (path: string, cookies: Map<string, string>) =>
    (await walk(`${new URL(start()).origin}${path}`, new Map(cookies))).url;
  expect(await refused(url, new Map())).toBe('/sign-in?refused=sign-in-stale');
  expect(await refused(url.replace(/state=[^&]+/, 'state=other'), jar)).toBe(
    '/sign-in?refused=provider-refused',
  );
  expect(await refused(url.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example'), jar)).toBe(
    '/sign-in?refused=provider-refused',
  );
  expect(await refused(url, jar)).toBe('/');
  expect(await refused(url, jar)).toBe('/sign-in?refused=provider-refused');
});

test('one comes back to where one was, and to no other site', async () => {
  provider.present = 'ada';
  const at = (to: string, stop: RegExp) => walk(start(to), new Map(), stop).then(({ url }) => url);
  expect(await at('/exercises?x=1', /\/exercises$/)).toBe('/exercises');
  for (const evil of ['https://evil.example/exercises', '//evil.example/', '/\\evil.example'])
    expect([evil, await at(evil, /\/$/)]).toEqual([evil, '/']);
});

test('the local administrator gets in while the provider is away, and cannot be left out', async () => {
  const { body: accounts } = await fay.ask<{ id: string; email: string }[]>('/api/accounts');
  const { browser: bea } = await signIn('bea');
  const { id } = accounts.find(({ email }) => email === 'fay@example.org')!;
  const demotion = { method: 'PATCH', body: { role: 'member' } };
  expect(await bea.ask(`/api/accounts/${id}`, demotion)).toMatchObject({ status: 409 });
  const ada = accounts.find(({ email }) => email === 'ada@example.org')!;
  expect(await fay.ask(`/api/accounts/${ada.id}/reset`, { body: {} })).toMatchObject({
    status: 409,
    body: { code: 'no-password' },
  });
  await provider.close();
  const lone = await serving.server({ ...provider.settings });
  const answer = await fetch(`${lone.url}/api/session/oidc`, { redirect: 'manual' });
  expect(answer.headers.get('location')).toBe('/sign-in?refused=provider-unreachable');
  const credentials = { email: 'fay@example.org', password: PASSWORD };
  expect((await new Browser(lone.url).ask('/api/session/sign-in', { body: credentials })).status).toBe(201);
});
