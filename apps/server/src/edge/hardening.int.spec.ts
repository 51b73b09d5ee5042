/** What strangers, floods and other sites get: little, and at nobody else's cost. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser, LiveClient } from '@tocsin/rig';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { Serving, type Member } from '../testing/serving';

let serving: Serving;
let id: string;
let people: Record<string, Member>;
beforeAll(async () => {
  serving = await Serving.begin();
  ({ id, people } = await serving.exercise());
}, 60_000);
afterAll(() => serving?.end(), 60_000);

const stranger = () => new Browser(serving.url);
const code = async (exercise = id) =>
  (await (await serving.host()).ask<{ code: string }>(`/api/exercises/${exercise}/join-code`)).body.code;

describe('pages', () => {
  it('let nothing run or paint that the app did not bring, by a word that is new each time', async () => {
    const [one, other] = await Promise.all([stranger().ask('/'), stranger().ask('/x/any/where')]);
    const policy = one.headers.get('content-security-policy')!;
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('ws:');
    expect(policy).toMatch(
      /^default-src 'self';script-src 'self';script-src-attr 'none';style-src 'self' 'nonce-[\w-]{22}';/,
    );
    for (const rule of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'self'",
      "form-action 'self'",
    ])
      expect(policy).toContain(rule);
    const nonceOf = ({ headers }: typeof one) =>
      /'nonce-([^']+)'/.exec(headers.get('content-security-policy')!)![1];
    expect(one.text).toContain(`<meta name="tocsin-styles" nonce="${nonceOf(one)}"`);
    expect(nonceOf(other)).not.toBe(nonceOf(one));
    expect(one.headers.get('x-powered-by')).toBeNull();
  });

  it('come without source maps', () => {
    const files = readdirSync('dist/web', { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const { name, parentPath } of files) {
      expect(name).not.toMatch(/\.map$/);
      if (/\.(js|css)$/.test(name))
        expect(readFileSync(join(parentPath, name), 'utf8')).not.toContain('sourceMappingURL=');
    }
  });
});

describe('answers', () => {
  it('of the API are stored nowhere', async () => {
    expect((await stranger().ask('/api/session')).headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/json2',
  ])('to %s say that it is not read', async (type) => {
    const answer = await fetch(`${serving.url}/api/session/sign-out`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: 'a=b',
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([415, 'content-type']);
  });

  it('to a page of a sibling site are refusals, though it names no origin', async () => {
    const { status } = await stranger().ask('/api/session/sign-out', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-site' },
    });
    expect(status).toBe(403);
  });

  it.each([
    '/metrics',
    '/api/docs',
    '/api/docs-json',
    '/api/docs/swagger-ui-init.js',
    '/API/DOCS-yaml',
    '/api//docs',
  ])('to %s are for operators alone, at an address of their own', async (path) => {
    expect((await stranger().ask(path)).status).toBe(404);
    expect((await (await serving.host()).ask(path)).status).toBe(404);
  });

  it('to operators are metrics, documentation and health, and nothing else', async () => {
    const operator = new Browser(serving.servers[0]!.operations);
    expect((await operator.ask('/metrics')).text).toContain('nodejs_eventloop_lag');
    expect((await operator.ask('/api/docs-json')).body).toMatchObject({ openapi: expect.anything() });
    expect((await operator.ask('/health')).status).toBe(200);
    for (const path of ['/', '/api/session', '/assets/x.js', '/socket.io/?EIO=4&transport=polling'])
      expect((await operator.ask(path)).status).toBe(404);
  });
});

describe('somebody who guesses', () => {
  it('is slowed down and finds nothing; a hall that shares the address comes in all the same', async () => {
    const right = await code();
    const guesses = Array.from({ length: 200 }, (_, one) => stranger().ask(`/api/join-code/GUESS${one}`));
    const joined = await Promise.all(
      Array.from({ length: 10 }, (_, one) =>
        stranger().ask('/api/session/join-code', {
          body: { code: right, organisation: 'alpha', name: `Guest ${one}` },
        }),
      ),
    );
    expect((await Promise.all(guesses)).map(({ status }) => status)).toEqual(Array(200).fill(404));
    expect(joined.map(({ status }) => status)).toEqual(Array(10).fill(201));
    const host = await serving.host();
    const { body } = await host.ask<{ invitation: { url: string } }>(`/api/exercises/${id}/people`, {
      body: { name: 'Late', part: 'observer' },
    });
    const token = body.invitation.url.split('/').at(-1);
    expect((await stranger().ask('/api/session/join', { body: { token } })).status).toBe(201);
    expect((await stranger().ask('/api/session/join', { body: { token: 'a guess' } })).status).toBe(404);
  });

  it('learns from no refusal what the server is made of', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, one) => {
        const body = { email: `nobody${one}@example.org`, password: 'a guess' };
        return stranger().ask('/api/session/sign-in', { body });
      }),
    );
    for (const { text } of answers) expect(text).not.toMatch(/Throttler|Exception|Error/);
  });
});

describe('uploads that are never finished', () => {
  const half = (path: string, cookie = '', seat = ''): Promise<Socket> =>
    new Promise((done, failed) => {
      const { hostname, port } = new URL(serving.url);
      const socket = connect(Number(port), hostname, () => {
        const head = [
          `POST ${path} HTTP/1.1`,
          `Host: ${hostname}:${port}`,
          'Content-Type: multipart/form-data; boundary=x',
          'Content-Length: 9900000',
          ...(cookie ? [`Cookie: ${cookie}`, `X-Tocsin-Seat: ${seat}`] : []),
        ];
        socket.write(
          `${head.join('\r\n')}\r\n\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`,
        );
        socket.write(Buffer.alloc(4_000_000), () => done(socket));
      });
      socket.resume();
      socket.on('error', () => done(socket));
      setTimeout(() => failed(new Error('nothing was taken')), 30_000).unref();
    });

  it('cost nothing without a seat: each is refused and its connection closed', async () => {
    const before = await serving.measured('process_resident_memory_bytes');
    const sockets = await Promise.all(
      Array.from({ length: 150 }, () => half(`/api/exercises/${id}/uploads`)),
    );
    await Promise.all(
      sockets.map((socket) => socket.destroyed || new Promise((done) => socket.once('close', done))),
    );
    expect((await serving.measured('process_resident_memory_bytes')) - before).toBeLessThan(150_000_000);
    expect(arriving()).toEqual([]);
  });

  it('with a seat are ten at a time, on disk, and gone when they break off', async () => {
    const { browser, seat } = people['Bob']!;
    const sockets = await Promise.all(
      Array.from({ length: 14 }, () => half(`/api/exercises/${id}/uploads`, browser.cookies, seat)),
    );
    await until(() => arriving().length === 10);
    const body = new FormData();
    body.append('file', new Blob(['x']), 'x.txt');
    const answer = await browser.ask(`/api/exercises/${id}/uploads`, { body, seat });
    expect([answer.status, answer.body.code]).toEqual([429, 'slow-down']);
    for (const socket of sockets) socket.destroy();
    await until(() => arriving().length === 0);
    const later = new FormData();
    later.append('file', new Blob(['x']), 'x.txt');
    expect((await browser.ask(`/api/exercises/${id}/uploads`, { body: later, seat })).status).toBe(201);
  });

  it('together stay below what an exercise may hold, whoever brings them', async () => {
    const small = await serving.server({ TOCSIN_EXERCISE_QUOTA: '25000', TOCSIN_UPLOAD_BYTES: '20000' });
    const other = await serving.exercise();
    const answers = await Promise.all(
      ['Ann', 'Bob', 'Cleo', 'Eve'].map((name) => {
        const { browser, seat } = other.people[name]!;
        const body = new FormData();
        body.append('file', new Blob([new Uint8Array(10_000)]), 'x.pdf');
        return new Browser(small.url, browser.cookies).ask(`/api/exercises/${other.id}/uploads`, {
          body,
          seat,
        });
      }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 413, 413]);
    expect(answers.filter(({ status }) => status === 413).map(({ body }) => body.code)).toEqual([
      'exercise-full',
      'exercise-full',
    ]);
  });

  /** Files that are arriving at the first server. */
  const arriving = (): string[] =>
    readdirSync(serving.folder)
      .filter((name) => name.startsWith('uploads-'))
      .flatMap((name) =>
        existsSync(join(serving.folder, name)) ? readdirSync(join(serving.folder, name)) : [],
      );
  const until = async (holds: () => boolean): Promise<void> => {
    for (const end = Date.now() + 20_000; !holds() && Date.now() < end;)
      await new Promise((done) => setTimeout(done, 20));
    expect(holds()).toBe(true);
  };
});

describe('a browser over its live connections', () => {
  it('that speaks faster than people do is told to slow down, and all that it said in the end is done once', async () => {
    const client = serving.client(id, people['Fay']!);
    await client.join();
    await client.command({ type: 'StartExercise' });
    const notes = Array.from({ length: 400 }, (_, one) =>
      client.command({ type: 'WriteNote', text: `${one}` }),
    );
    const answers = await Promise.all(notes);
    const refused = answers.filter((answer) => !answer.ok);
    expect(refused.length).toBeGreaterThan(100);
    for (const answer of refused) expect(answer).toMatchObject({ code: 'slow-down' });
    // Others are not slowed.
    const ann = serving.client(id, people['Ann']!);
    await ann.join();
    expect(await ann.command({ type: 'WriteNote', text: 'mine' })).toMatchObject({ ok: true });
    expect(await client.insist({ type: 'WriteNote', text: 'at last' })).toMatchObject({ ok: true });
    await client.until(() => Object.values(client.state.notes).some(({ text }) => text === 'at last'));
    expect(Object.keys(client.state.notes)).toHaveLength(answers.length - refused.length + 1);
  });

  it('has so many of them and no more; one that closes makes room', async () => {
    const few = await serving.server({ TOCSIN_CONNECTIONS: '3' });
    const open = (): Promise<{ client: LiveClient; told: string }> => {
      const client = serving.client(id, people['Cleo']!, few.url);
      return new Promise((done) => {
        client.socket.once('connect', () => done({ client, told: 'in' }));
        client.socket.once('connect_error', (error) => done({ client, told: error.message }));
      });
    };
    const opened = [];
    for (let one = 0; one < 4; one++) opened.push(await open());
    expect(opened.map(({ told }) => told)).toEqual(['in', 'in', 'in', 'too-many-connections']);
    opened[0]!.client.close();
    for (const end = Date.now() + 10_000; Date.now() < end;) {
      const again = await open();
      again.client.close();
      if (again.told === 'in') return;
    }
    throw new Error('no room was made');
  });
});
