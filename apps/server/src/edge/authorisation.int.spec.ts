/**
 * Who may ask for what, by hand: every route that the server's own description names, for everybody there is. A route without a line
 * fails. Whoever is let in is answered 2xx; everybody else 401, 403 or 404.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aScenario } from '@tocsin/engine/testing';
import { commandBody, type Attachment, type CommandBody } from '@tocsin/engine';
import { Browser, enrolled, newExercise } from '@tocsin/rig';
import { strToU8, zipSync } from 'fflate';
import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Serving, type Member } from '../testing/serving';

/** Who asks, in the order of the table's columns. */
const WHO = [
  'stranger',
  'account', // that has no seat in this exercise
  'elsewhere', // a facilitator of another exercise
  'alpha', // of an organisation that wrote and received what is asked for
  'beta', // of another one, which received the message and the file, not the report
  'cert', // received the report
  'local', // alpha's local controller
  'simulator',
  'evaluator',
  'observer',
  'facilitator', // by account
] as const;
type Who = (typeof WHO)[number];

const TABLE = `
                                                              stranger account elsewhere alpha beta cert local simulator evaluator observer facilitator
GET    /health                                                   +        +        +        +    +    +    +      +         +         +         +
GET    /metrics                                                  .        .        .        .    .    .    .      .         .         .         .
GET    /api/demo                                                 .        .        .        .    .    .    .      .         .         .         .
GET    /api/session                                              +        +        +        +    +    +    +      +         +         +         +
GET    /api/session/ways                                         +        +        +        +    +    +    +      +         +         +         +
GET    /api/session/oidc                                         .        .        .        .    .    .    .      .         .         .         .
GET    /api/session/oidc/callback                                .        .        .        .    .    .    .      .         .         .         .
POST   /api/session/oidc/logout                                  .        .        .        .    .    .    .      .         .         .         .
POST   /api/session/sign-in                                      +        +        +        +    +    +    +      +         +         +         +
POST   /api/session/set-up                                       .        .        .        .    .    .    .      .         .         .         .
POST   /api/session/sign-out                                     +        +        +        +    +    +    +      +         +         +         +
POST   /api/session/invitation                                   +        +        +        +    +    +    +      +         +         +         +
POST   /api/session/join                                         +        +        +        +    +    +    +      +         +         +         +
GET    /api/join-code/{code}                                     +        +        +        +    +    +    +      +         +         +         +
POST   /api/session/join-code                                    +        +        +        +    +    +    +      +         +         +         +
POST   /api/session/claim                                +        +        +        +    +    +    +      +         +         +         +
GET    /api/signing-key                                          +        +        +        +    +    +    +      +         +         +         +
GET    /api/signing-key.pem                                      +        +        +        +    +    +    +      +         +         +         +
GET    /api/scenarios                                            .        +        .        .    .    .    .      .         .         .         +
POST   /api/scenarios                                            .        +        .        .    .    .    .      .         .         .         +
POST   /api/scenarios/copies                                     .        +        .        .    .    .    .      .         .         .         +
GET    /api/scenarios/{key}                                      .        +        .        .    .    .    .      .         .         .         +
GET    /api/scenarios/{key}/injects                              .        +        .        .    .    .    .      .         .         .         +
GET    /api/scenarios/{key}/folder                               .        +        .        .    .    .    .      .         .         .         +
GET    /api/scenarios/{id}/own                                   .        .        .        .    .    .    .      .         .         .         +
GET    /api/scenarios/{id}/changes                               .        .        .        .    .    .    .      .         .         .         +
POST   /api/scenarios/{id}/versions                              .        .        .        .    .    .    .      .         .         .         +
POST   /api/scenarios/{id}/versions/{number}/restore             .        .        .        .    .    .    .      .         .         .         +
PUT    /api/scenarios/{id}/shares                                .        .        .        .    .    .    .      .         .         .         +
DELETE /api/scenarios/{id}/shares/{account}                      .        .        .        .    .    .    .      .         .         .         +
DELETE /api/scenarios/{id}                                       .        .        .        .    .    .    .      .         .         .         +
GET    /api/trends                                               .        +        .        .    .    .    .      .         .         .         +
GET    /api/improvement                                          .        +        .        .    .    .    .      .         .         .         +
POST   /api/improvement                                          .        +        .        .    .    .    .      .         .         .         +
GET    /api/improvement/due                                      .        +        .        .    .    .    .      .         .         .         +
GET    /api/improvement/{id}                                     .        +        .        .    .    .    .      .         .         .         +
GET    /api/improvement/{id}/history                             .        +        .        .    .    .    .      .         .         .         +
PATCH  /api/improvement/{id}                                     .        +        .        .    .    .    .      .         .         .         +
PUT    /api/improvement/{id}/tests/{exercise}                    .        +        .        .    .    .    .      .         .         .         +
DELETE /api/improvement/{id}/tests/{exercise}                    .        +        .        .    .    .    .      .         .         .         +
GET    /api/account                                              .        +        .        .    .    .    .      .         .         .         +
PATCH  /api/account                                              .        +        .        .    .    .    .      .         .         .         +
POST   /api/account/password                                     .        .        .        .    .    .    .      .         .         .         .
GET    /api/account/passkeys                                     .        +        .        .    .    .    .      .         .         .         +
POST   /api/account/passkeys                                     .        .        .        .    .    .    .      .         .         .         .
POST   /api/account/passkeys/options                             .        .        .        .    .    .    .      .         .         .         .
DELETE /api/account/passkeys/{id}                                .        .        .        .    .    .    .      .         .         .         .
POST   /api/session/passkey                                      .        .        .        .    .    .    .      .         .         .         .
POST   /api/session/passkey/options                              +        +        +        +    +    +    +      +         +         +         +
POST   /api/account/totp                                         .        .        .        .    .    .    .      .         .         .         .
POST   /api/account/totp/confirmation                            .        +        .        .    .    .    .      .         .         .         +
POST   /api/account/totp/removal                                 .        .        .        .    .    .    .      .         .         .         .
GET    /api/account-links/{token}                                .        .        .        .    .    .    .      .         .         .         .
POST   /api/account-links/{token}                                .        .        .        .    .    .    .      .         .         .         .
GET    /api/accounts                                             .        .        .        .    .    .    .      .         .         .         +
PATCH  /api/accounts/{id}                                        .        .        .        .    .    .    .      .         .         .         .
DELETE /api/accounts/{id}                                        .        .        .        .    .    .    .      .         .         .         .
POST   /api/accounts/{id}/reset                                  .        .        .        .    .    .    .      .         .         .         .
DELETE /api/accounts/{id}/second-factor                          .        .        .        .    .    .    .      .         .         .         .
GET    /api/accounts/invitations                                 .        .        .        .    .    .    .      .         .         .         +
POST   /api/accounts/invitations                                 .        .        .        .    .    .    .      .         .         .         +
DELETE /api/accounts/invitations/{id}                            .        .        .        .    .    .    .      .         .         .         .
GET    /api/audit/log.jsonl                                      .        .        .        .    .    .    .      .         .         .         +
GET    /api/audit/verification                                   .        .        .        .    .    .    .      .         .         .         +
GET    /api/session/set-up/{token}                               +        +        +        +    +    +    +      +         +         +         +
GET    /api/account/sessions                                     .        +        .        .    .    .    .      .         .         .         +
DELETE /api/account/sessions                                     .        +        .        .    .    .    .      .         .         .         +
DELETE /api/account/sessions/{id}                                .        .        .        .    .    .    .      .         .         .         .
GET    /api/exercises                                            .        +        .        .    .    .    .      .         .         .         +
POST   /api/exercises                                            .        +        .        .    .    .    .      .         .         .         +
GET    /api/exercises/{id}/scenario                              .        .        .        .    .    .    .      .         .         .         +
POST   /api/exercises/{id}/scenario                              .        .        .        .    .    .    .      .         .         .         +
POST   /api/exercises/{id}/seat                                  .        .        .        .    .    .    .      .         .         .         +
POST   /api/exercises/{id}/colleagues                            .        .        .        .    .    .    .      .         .         .         +
GET    /api/exercises/{id}/people                                .        .        .        .    .    .    .      .         .         .         +
POST   /api/exercises/{id}/people                                .        .        .        .    .    .    .      .         .         .         +
POST   /api/exercises/{id}/people/table                          .        .        .        .    .    .    .      .         .         .         +
POST   /api/exercises/{id}/people/links                          .        .        .        .    .    .    .      .         .         .         +
POST   /api/exercises/{id}/people/{person}/merge                 .        .        .        .    .    .    .      .         .         .         +
PUT    /api/exercises/{id}/people/{person}                       .        .        .        .    .    .    .      .         .         .         +
DELETE /api/exercises/{id}/people/{person}                       .        .        .        .    .    .    .      .         .         .         +
GET    /api/exercises/{id}/people/{person}/data                  .        .        .        +    .    .    .      .         .         .         +
POST   /api/exercises/{id}/people/{person}/erasure               .        .        .        .    .    .    .      .         .         .         +
GET    /api/exercises/{id}/join-code                             .        .        .        .    .    .    .      .         .         .         +
GET    /api/exercises/{id}/joining                       .        .        .        .    .    .    .      .         .         .         +
PUT    /api/exercises/{id}/joining                       .        .        .        .    .    .    .      .         .         .         +
POST   /api/exercises/{id}/joining/code                  .        .        .        .    .    .    .      .         .         .         +
GET    /api/exercises/{id}/claims                        .        .        .        .    .    .    .      .         .         .         +
POST   /api/exercises/{id}/claims/{claim}                .        .        .        .    .    .    .      .         .         .         +
GET    /api/exercises/{id}/mail                                  .        .        .        .    .    .    .      .         .         .         +
PUT    /api/exercises/{id}/mail                                  .        .        .        .    .    .    .      .         .         .         +
POST   /api/exercises/{id}/mail/invitations                      .        .        .        .    .    .    .      .         .         .         +
GET    /api/exercises/{id}/names                                 .        .        .        +    +    +    +      +         +         +         +
GET    /api/exercises/{id}/briefing                              .        .        .        +    +    +    +      +         +         +         +
GET    /api/exercises/{id}/plan                                  .        .        .        +    +    +    +      +         +         +         +
GET    /api/exercises/{id}/messages/{message}                    .        .        .        +    +    .    +      .         +         +         +
GET    /api/exercises/{id}/reports/{report}                      .        .        .        +    .    +    +      .         +         +         +
GET    /api/exercises/{id}/documents/{document}/{format}         .        .        .        .    .    .    .      .         .         .         .
GET    /api/exercises/{id}/injects/{number}                      .        .        .        .    .    .    +      .         +         +         +
GET    /api/exercises/{id}/events                                .        .        .        .    .    .    +      .         +         +         +
GET    /api/exercises/{id}/log.jsonl                             .        .        .        .    .    .    .      .         +         .         +
GET    /api/exercises/{id}/after-action-report                   .        .        .        .    .    .    .      .         +         .         +
POST   /api/exercises/{id}/uploads                               .        .        .        +    +    +    +      +         +         +         +
GET    /api/exercises/{id}/files/{file}                          .        .        .        +    +    .    +      .         +         +         +
`;

const [, ...LINES] = TABLE.trim().split('\n');
const RIGHTS = new Map(
  LINES.map((line) => {
    const [method, path, ...cells] = line.trim().split(/\s+/);
    return [`${method} ${path}`, WHO.filter((_, index) => cells[index] === '+')];
  }),
);

let serving: Serving;
let id: string;
const browsers = {} as Record<Who, { browser: Browser; seat: string }>;
let routes: string[];
const known: Record<string, string> = {};
let action: { id: string; version: number };

beforeAll(async () => {
  serving = await Serving.begin([
    aScenario([{ number: 1, trigger: 'manual', recipients: ['organisation:alpha'] }]),
  ]);
  const made = await serving.exercise();
  id = made.id;
  const host = await serving.host();
  const fay = made.people['Fay']!;
  const seated = (member: Member) => ({ browser: member.browser, seat: member.seat });
  const more = (name: string, part: string) => serving.enrol(id, fay.seat, { name, part });
  const other = await newExercise(host, 'test');
  const account = new Browser(serving.url, await accountWithoutSeat());
  Object.assign(browsers, {
    stranger: { browser: new Browser(serving.url), seat: made.people['Ann']!.seat },
    account: { browser: account, seat: fay.seat },
    elsewhere: await enrolled(other, { name: 'Gil', part: 'facilitator' }),
    alpha: seated(made.people['Ann']!),
    beta: seated(made.people['Bob']!),
    cert: seated(made.people['Cleo']!),
    local: seated(made.people['Lou']!),
    simulator: await more('Sim', 'simulator'),
    evaluator: seated(made.people['Eve']!),
    observer: await more('Otto', 'observer'),
    facilitator: seated(fay),
  });
  routes = await described();

  const client = serving.client(id, fay);
  await client.join();
  await client.command({ type: 'StartExercise' });
  const ann = serving.client(id, made.people['Ann']!);
  await ann.join();
  const form = new FormData();
  form.append('file', new Blob(['x']), 'x.txt');
  const { body: file } = await browsers.alpha.browser.ask<Attachment>(`/api/exercises/${id}/uploads`, {
    body: form,
    seat: browsers.alpha.seat,
  });
  const must = async (command: CommandBody) => expect(await ann.command(command)).toMatchObject({ ok: true });
  await must({ type: 'SendMessage', to: ['organisation:beta'], title: 't', body: 'b', attachments: [file] });
  await must({ type: 'ReportIncident', title: 't', description: 'd', category: 'availability' });
  await ann.until(
    () => Object.keys(ann.state.reports).length > 0 && Object.keys(ann.state.messages).length > 0,
  );
  const { body } = await host.ask<{ code: string }>(`/api/exercises/${id}/join-code`);
  Object.assign(known, {
    id,
    code: body.code,
    message: Object.keys(ann.state.messages).at(-1)!,
    report: Object.keys(ann.state.reports)[0]!,
    document: 'd1',
    token: 'unknown',
    key: 'test',
    account: randomUUID(),
    format: 'csaf',
    number: '1',
    file: file.file,
    exercise: id,
    person: browsers.alpha.seat,
  });
  // One of the facilitator's own, in two versions.
  const own = await host.made<{ scenario: string }>('/api/scenarios', { body: ownScenario('One') });
  await host.made(`/api/scenarios/${own.scenario}/versions`, { body: ownScenario('Two') });
  known['scenario'] = own.scenario;
}, 120_000);
afterAll(() => serving?.end(), 60_000);

/** The session of an account that has no seat. @returns its cookie */
async function accountWithoutSeat(): Promise<string> {
  const [account, token] = [randomUUID(), randomUUID()];
  await serving.sql(
    `INSERT INTO account (id, name, email, password_hash, role) VALUES ($1, 'Ada', 'ada@example.org', 'none', 'planner')`,
    [account],
  );
  await serving.sql(
    `INSERT INTO session (token_hash, id, account_id, expires_at) VALUES ($1, $2, $2, now() + interval '1 hour')`,
    [createHash('sha256').update(token).digest('hex'), account],
  );
  return `tocsin_session=${token}`;
}

/** Every route of the server, as it describes itself. */
async function described(): Promise<string[]> {
  const { body } = await new Browser(serving.servers[0]!.operations).ask<{
    paths: Record<string, Record<string, unknown>>;
  }>('/api/docs-json');
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
}

const EMAIL = { email: 'fay@example.org', password: 'loopback only, and not for long' };
const openToAll = {
  open: true,
  organisations: null,
  kinds: null,
  from: null,
  until: null,
  nod: 'authorities',
};
/** Of no device. */
const PASSKEY = {
  response: { id: 'AAAA', rawId: 'AAAA', type: 'public-key', response: { clientDataJSON: 'AAAA' } },
};
const newcomer = { name: 'New', part: 'participant', organisation: 'alpha' };
/** What is sent along, so that nothing but the right to it can be missing. */
const BODIES: Record<string, (who: Who) => unknown> = {
  'POST /api/session/sign-in': () => EMAIL,
  'POST /api/session/set-up': () => ({ ...EMAIL, token: 'unknown', name: 'Nobody' }),
  'POST /api/session/oidc/logout': () => ({ logout_token: 'unknown' }),
  'POST /api/session/sign-out': () => ({}),
  'POST /api/session/invitation': async () => ({ token: (await invited()).token }),
  'POST /api/session/join': async () => ({ token: (await invited()).token }),
  'POST /api/session/join-code': () => ({ code: known['code'], organisation: 'alpha', name: 'Guest' }),
  'POST /api/session/claim': async () => ({ token: (await claimed()).token }),
  'PUT /api/exercises/{id}/joining': () => openToAll,
  'POST /api/exercises/{id}/claims/{claim}': () => ({ admit: false }),
  'PATCH /api/account': () => ({ name: 'Ada' }),
  'POST /api/account/password': () => ({ current: 'wrong', password: 'seven herons over the canal' }),
  'POST /api/account/passkeys/options': () => ({ password: 'wrong' }),
  'POST /api/account/passkeys': () => PASSKEY,
  'POST /api/session/passkey': () => PASSKEY,
  'POST /api/session/passkey/options': () => ({}),
  // Without the password nothing begins; what was not begun cannot be confirmed.
  'POST /api/account/totp': () => ({ password: 'wrong' }),
  'POST /api/account/totp/confirmation': () => ({ code: '000000' }),
  'POST /api/account/totp/removal': () => ({ password: 'wrong' }),
  'POST /api/account-links/{token}': () => ({ name: 'Nobody', password: 'seven herons over the canal' }),
  'PATCH /api/accounts/{id}': () => ({ role: 'planner' }),
  'POST /api/accounts/{id}/reset': () => ({}),
  'POST /api/accounts/invitations': () => ({ email: `${randomUUID()}@example.org`, role: 'member' }),
  'POST /api/exercises': () => ({ scenario: 'test' }),
  'POST /api/exercises/{id}/scenario': () => ({ version: 1 }),
  'POST /api/exercises/{id}/seat': () => ({}),
  'POST /api/exercises/{id}/people': () => newcomer,
  'POST /api/exercises/{id}/people/table': () => ({ people: [newcomer] }),
  'POST /api/exercises/{id}/people/links': () => ({ act: 'renew', people: [] }),
  'POST /api/exercises/{id}/people/{person}/merge': async () => ({ other: (await invited()).person }),
  'POST /api/exercises/{id}/colleagues': () => ({ email: 'ada@example.org', part: 'observer' }),
  'PUT /api/exercises/{id}/people/{person}': () => ({ part: 'participant', organisation: 'alpha' }),
  'POST /api/exercises/{id}/people/{person}/erasure': () => ({ texts: false }),
  'PUT /api/exercises/{id}/mail': () => ({ injects: false }),
  'POST /api/exercises/{id}/mail/invitations': () => ({}),
  'POST /api/scenarios': (who) => ownScenario(who),
  'POST /api/scenarios/copies': () => ({ of: 'test' }),
  'POST /api/scenarios/{id}/versions': (who) => ownScenario(who),
  'POST /api/scenarios/{id}/versions/{number}/restore': () => ({}),
  'PUT /api/scenarios/{id}/shares': () => ({ email: 'ada@example.org', role: 'viewer' }),
  'POST /api/improvement': () => ({ action: 'Do it', element: 'planning', owner: 'CERT', due: '2030-01-01' }),
  'PATCH /api/improvement/{id}': () => ({ version: action.version, state: 'open' }),
  'PUT /api/improvement/{id}/tests/{exercise}': () => ({ version: action.version }),
};
const form = () => {
  const body = new FormData();
  body.append('file', new Blob(['x']), 'x.txt');
  return body;
};

/** A scenario of one's own to upload; each title is another version. */
function ownScenario(title: string): FormData {
  const { injects: _, ...scenario } = aScenario([]);
  const zip = zipSync({ 'scenario.yaml': strToU8(JSON.stringify({ ...scenario, title })) });
  const body = new FormData();
  body.append('file', new Blob([zip as never]), 'own.zip');
  return body;
}

/** Somebody more, with the token of their invitation. */
async function invited(): Promise<{ person: string; token: string }> {
  const { body } = await browsers.facilitator.browser.ask<{ person: string; invitation: { url: string } }>(
    `/api/exercises/${id}/people`,
    { body: newcomer },
  );
  return { person: body.person, token: body.invitation.url.split('/').at(-1)! };
}

/** Somebody who asked for a seat at an authority, and waits. */
async function claimed(): Promise<{ token: string; claim: string }> {
  const facilitator = browsers.facilitator.browser;
  const { body: joining } = await facilitator.ask<{ code: string }>(`/api/exercises/${id}/joining`);
  const body = { code: joining.code, organisation: 'cert', name: `Waiting ${randomUUID()}` };
  const asked = await new Browser(serving.url).made<{ wait: string }>('/api/session/join-code', { body });
  const claims = await facilitator.ask<{ claim: string; name: string }[]>(`/api/exercises/${id}/claims`);
  return { token: asked.wait, claim: claims.body.find(({ name }) => name === body.name)!.claim };
}

/** An action of the improvement plan, as it is now. */
async function anAction(): Promise<{ id: string; version: number }> {
  const body = { action: 'Do it', element: 'planning', owner: 'CERT', due: '2030-01-01' };
  return browsers.facilitator.browser.made('/api/improvement', { body });
}

/** Guesses are counted: these are asked few times, and without the session that they would change. */
const isEntrance = (path: string): boolean =>
  /\/session\/(sign-in|set-up|invitation|join|join-code)$/.test(path);

/** Asks for a route as somebody, each time for something that nobody has used up. */
async function asks(who: Who, route: string): Promise<number> {
  const [method = '', path = ''] = route.split(' ');
  const values = { ...known };
  // What ends a session, or takes another seat, does so in a browser of its own.
  const browser = new Browser(serving.url, browsers[who].browser.cookies);
  if (path.includes('/improvement/{')) values['id'] = (action = await anAction()).id;
  if (path.startsWith('/api/scenarios/{id}')) values['id'] = known['scenario']!;
  if (method === 'DELETE' && path.includes('{person}')) values['person'] = (await invited()).person;
  if (path.includes('{claim}')) values['claim'] = (await claimed()).claim;
  if (path.endsWith('/erasure')) values['person'] = (await invited()).person;
  if (method === 'DELETE' && path.includes('/tests/')) {
    const test = { method: 'PUT', body: { version: action.version } };
    const { body } = await browsers.facilitator.browser.ask<typeof action>(
      `/api/improvement/${action.id}/tests/${id}`,
      test,
    );
    action = body;
  }
  const isTest = method === 'DELETE' && path.includes('/tests/');
  const body = path.endsWith('/uploads') ? form() : await BODIES[route]?.(who);
  const filled =
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name]!)) +
    (isTest ? `?version=${action.version}` : path.endsWith('/changes') ? '?from=1&to=2' : '');
  const { seat } = browsers[who];
  const cookie = path === '/api/session/sign-out' && who !== 'stranger' ? 'tocsin_session=copy' : undefined;
  const asked = cookie || isEntrance(path) ? new Browser(serving.url, cookie) : browser;
  return (await asked.ask(filled, { method, body, seat })).status;
}

test('every route has a line, and every line a route', () => {
  expect([...RIGHTS.keys()].sort()).toEqual([...routes].sort());
});

test.each([...RIGHTS])('%s', async (route, may) => {
  const letIn: Who[] = [];
  const answers: Record<string, number> = {};
  const all = isEntrance(route) ? WHO.slice(0, 3) : WHO;
  for (const who of all) {
    const status = await asks(who, route);
    answers[who] = status;
    // What is in the way of one who may is told to them.
    if ((status >= 200 && status < 300) || status === 409) letIn.push(who);
    else if (![401, 403, 404, 410].includes(status)) throw new Error(`${who} was answered ${status}`);
  }
  expect({ answers, letIn }).toEqual({ answers, letIn: may.filter((who) => all.includes(who)) });
});

/** A command of each type, as short as its schema allows. */
const commands = (): CommandBody[] => {
  const { oneOf, anyOf } = z.toJSONSchema(commandBody, { io: 'input', unrepresentable: 'any' }) as never as {
    oneOf?: Schema[];
    anyOf?: Schema[];
  };
  return (oneOf ?? anyOf ?? []).map((schema) => sample(schema) as CommandBody);
};
type Schema = Record<string, unknown> & { properties?: Record<string, Schema>; required?: string[] };
function sample(schema: Schema): unknown {
  if ('const' in schema) return schema['const'];
  if (schema['enum']) return (schema['enum'] as unknown[])[0];
  const choice = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  if (choice) return sample(choice[0]!);
  if (schema.properties)
    return Object.fromEntries(
      (schema.required ?? []).map((name) => [name, sample(schema.properties![name]!)]),
    );
  if (schema['type'] === 'array')
    return Array.from({ length: Number(schema['minItems'] ?? 0) }, () => sample(schema['items'] as Schema));
  if (schema['type'] === 'integer' || schema['type'] === 'number')
    return Math.max(Number(schema['minimum'] ?? 1), Number(schema['exclusiveMinimum'] ?? 0) + 1);
  if (schema['type'] === 'boolean') return true;
  if (schema['type'] === 'object') return {};
  return 'control'.padEnd(Number(schema['minLength'] ?? 0), 'x');
}

test('every command is refused to whoever speaks for a seat that is not theirs, or from another exercise', async () => {
  const all = commands();
  expect(all.length).toBeGreaterThan(60);
  const { browser, seat } = browsers.elsewhere;
  const thief = serving.client(id, { browser, seat: browsers.facilitator.seat });
  const visitor = serving.client(id, { browser, seat });
  const before = (await serving.sql('SELECT count(*) FROM exercise_event WHERE exercise_id = $1', [id]))[0];
  const codes = new Set<string>();
  for (const command of all)
    for (const client of [thief, visitor]) {
      const answer = await client.insist(command);
      codes.add(answer.ok ? `${command.type} was carried out` : answer.code);
    }
  // A body that is no command is refused before anybody asks whose it is.
  codes.delete('bad-request');
  expect([...codes].sort()).toEqual(['not-enrolled', 'not-your-seat']);
  expect((await serving.sql('SELECT count(*) FROM exercise_event WHERE exercise_id = $1', [id]))[0]).toEqual(
    before,
  );
}, 120_000);
