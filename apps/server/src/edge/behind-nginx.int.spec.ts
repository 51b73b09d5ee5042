/** A real nginx between people and Tocsin: as it is by default, as docs/deployment has it, below a path. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Browser,
  documentedHost,
  documentedPath,
  freePort,
  LiveClient,
  Nginx,
  type ServerProcess,
} from '@tocsin/rig';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { Serving, type Member } from '../testing/serving';

// Without nginx (apt-get install nginx-light) there is nothing to be behind of; the workflows have one.
const behind = Nginx.isHere ? describe : describe.skip;

let serving: Serving;
let id: string;
let people: Record<string, Member>;
const nginxes: Nginx[] = [];
beforeAll(async () => {
  serving = await Serving.begin();
  ({ id, people } = await serving.exercise());
}, 60_000);
afterEach(async () => {
  for (const nginx of nginxes.splice(0)) await nginx.stop();
});
afterAll(() => serving?.end(), 60_000);

const started = async (...of: Parameters<typeof Nginx.start>): Promise<Nginx> => {
  const nginx = await Nginx.start(...of);
  nginxes.push(nginx);
  return nginx;
};
/** As a package brings it: one line that passes on. */
const asItIs =
  ({ url }: ServerProcess, more = '') =>
  ({ port }: { port: number }) =>
    `server { listen ${port}; location / { proxy_pass ${url.replace('localhost', '127.0.0.1')}; ${more} } }`;

interface Said {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}
/** Asks with exactly these headers, as a browser would and `fetch` may not. */
function ask(
  url: string,
  { headers = {}, body, ca, from }: { headers?: object; body?: unknown; ca?: string; from?: string } = {},
): Promise<Said> {
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const options = {
    method: sent === undefined ? 'GET' : 'POST',
    headers: { ...(sent ? { 'content-type': 'application/json' } : {}), ...headers } as Record<
      string,
      string
    >,
    ...(ca ? { ca } : {}),
    localAddress: from,
    family: 4,
  };
  return new Promise((done, failed) => {
    const asked = (url.startsWith('https:') ? secure : plain)(url, options, (answer) => {
      let text = '';
      answer.on('data', (data) => (text += String(data)));
      answer.on('end', () => done({ status: answer.statusCode!, headers: answer.headers, text }));
    });
    asked.on('error', failed);
    asked.end(sent);
  });
}
const signOut = (url: string, headers: object, ca?: string) =>
  ask(`${url}/api/session/sign-out`, { headers, body: {}, ca });
/** Whether the live connection lets a page in that a browser names so. @param transport the one that the proxy passes on */
async function connects(url: string, origin: string, transport = 'polling', ca?: string): Promise<boolean> {
  const client = new LiveClient(url, people['Ann']!.browser.cookies, id, people['Ann']!.seat, {
    transports: [transport],
    reconnection: false,
    extraHeaders: { cookie: people['Ann']!.browser.cookies, origin },
    ...(ca ? { ca } : {}),
  });
  serving.clients.push(client);
  await new Promise((done) => {
    client.socket.once('connect', () => done(true));
    client.socket.once('connect_error', () => done(false));
  });
  return client.socket.connected && (await client.join()).ok;
}

behind('behind nginx as it is, which names its upstream as the host (apt-get install nginx-light)', () => {
  it('the own address is the one in TOCSIN_URL, for requests and for the live connection', async () => {
    const port = await freePort();
    const own = `http://localhost:${port}`;
    const server = await serving.server({ TOCSIN_URL: own });
    await started(asItIs(server), port);
    expect((await signOut(own, { origin: own })).status).toBe(201);
    expect(await connects(own, own)).toBe(true);
    expect((await signOut(own, { origin: 'http://elsewhere.example' })).status).toBe(403);
    expect(await connects(own, 'http://elsewhere.example')).toBe(false);
    expect((await signOut(own, { origin: 'null' })).status).toBe(403);
  });

  it('without a setting a browser of today is believed that its page is the own', async () => {
    const { port } = await started(asItIs(serving.servers[0]!));
    const own = `http://localhost:${port}`;
    expect((await signOut(own, { origin: own, 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    expect((await signOut(own, { origin: own, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await signOut(own, { origin: own, 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await signOut(own, { origin: own })).status).toBe(403);
  });

  it('X-Forwarded-Host is taken from a trusted proxy alone', async () => {
    const wary = await serving.server({ TOCSIN_TRUSTED_PROXIES: 'none' });
    for (const [server, status] of [
      [serving.servers[0]!, 201],
      [wary, 403],
    ] as const) {
      const { port } = await started(asItIs(server, 'proxy_set_header X-Forwarded-Host $http_host;'));
      const own = `http://localhost:${port}`;
      expect((await signOut(own, { origin: own })).status).toBe(status);
    }
  });
});

behind('behind the documented nginx of a host (apt-get install nginx-light)', () => {
  it('people come in over https, with a cookie that goes nowhere else, and a WebSocket', async () => {
    const [port, redirects] = [await freePort(), await freePort()];
    const own = `https://localhost:${port}`;
    const server = await serving.server({ TOCSIN_URL: own });
    const { certificate: ca } = await started(documentedHost(server.url, redirects), port);
    const page = await ask(`${own}/sign-in`, { ca });
    expect(page.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    const body = { email: 'fay@example.org', password: 'loopback only, and not for long' };
    const signedIn = await ask(`${own}/api/session/sign-in`, { ca, body, headers: { origin: own } });
    expect(signedIn.status).toBe(201);
    expect(signedIn.headers['set-cookie']?.[0]).toMatch(
      /^__Host-tocsin_session=[\w-]{32}; .*Path=\/; .*HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await ask(`http://localhost:${redirects}/x`)).headers['location']).toBe('https://localhost/x');
    people['Ann']!.browser = new Browser(
      own,
      people['Ann']!.browser.cookies.replace('tocsin', '__Host-tocsin'),
    );
    expect(await connects(own, own, 'websocket', ca)).toBe(true);
    expect(await connects(own, 'https://elsewhere.example', 'websocket', ca)).toBe(false);
    people['Ann']!.browser = new Browser(own, people['Ann']!.browser.cookies.replace('__Host-', ''));
  });
});

behind('below a path (apt-get install nginx-light)', () => {
  it.each([
    ['left on', ''],
    ['taken off', '/'],
  ])('that nginx has %s, pages, answers, files and the live connection are there', async (_how, ends) => {
    const port = await freePort();
    const own = `http://localhost:${port}/exercise`;
    const server = await serving.server({ TOCSIN_URL: `${own}/` });
    await started(documentedPath(server.url, { ends, secure: false }), port);
    const page = await ask(`${own}/x/any/where`);
    expect(page.text).toContain('<meta name="tocsin-base" content="/exercise/" />');
    const [, script = ''] = /<script type="module" crossorigin src="([^"]+)"/.exec(page.text) ?? [];
    expect(script).toMatch(/^\/exercise\/assets\//);
    expect((await ask(`http://localhost:${port}${script}`)).headers['cache-control']).toContain('immutable');
    expect((await ask(`${own}/service-worker.js`)).headers['content-type']).toContain('javascript');
    const visitor = new Browser(own);
    const body = { email: 'fay@example.org', password: 'loopback only, and not for long' };
    const signedIn = await visitor.ask('/api/session/sign-in', {
      body,
      headers: { origin: `http://localhost:${port}` },
    });
    expect(signedIn.status).toBe(201);
    expect(signedIn.headers.get('set-cookie')).toContain('; Path=/exercise; ');
    expect((await visitor.ask('/api/session')).body).toMatchObject({ account: { name: 'Fay' } });
    expect(await connects(own, `http://localhost:${port}`, 'websocket')).toBe(true);
    expect((await ask(`http://localhost:${port}/exercises`)).status).toBe(404);
  });
});

behind('the address of whoever asks (apt-get install nginx-light)', () => {
  it('is what a trusted proxy says of it, in throttling and in the log; what the client says counts for nothing', async () => {
    const server = await serving.server({ TOCSIN_TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'info' });
    const { port } = await started(
      asItIs(server, 'proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;'),
    );
    const guess = async (from: string, claims: string) => {
      const body = { email: 'nobody@example.org', password: 'a guess' };
      const headers = { 'x-forwarded-for': claims };
      return (await ask(`http://localhost:${port}/api/session/sign-in`, { body, headers, from })).status;
    };
    // Of one client, whoever they say they are: only so many may wait.
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, one) => guess('127.0.0.2', `203.0.113.${one}`)),
    );
    expect(new Set(answers)).toEqual(new Set([401, 429]));
    expect(await guess('127.0.0.3', '127.0.0.2')).toBe(401);
    expect(server.printed).toContain('"remoteAddress":"127.0.0.2"');
    expect(server.printed).not.toContain('"remoteAddress":"203.0.113');
    expect(server.printed).not.toContain('"remoteAddress":"127.0.0.1"');
  });
});
