/** Accounts for a team: invited, changed, reset and removed by administrators, each act on record. */
import { afterAll, beforeAll, expect, it, test } from '@jest/globals';
import { Chain, type ChainedEvent } from '@tocsin/log';
import { Browser, newExercise } from '@tocsin/rig';
import { execFile } from 'node:child_process';
import { Serving } from '../testing/serving';

const PASSWORD = 'loopback only, and not for long';
const OTHER = 'seven herons over the canal';

let serving: Serving;
let fay: Browser;
beforeAll(async () => {
  serving = await Serving.begin();
  fay = await serving.host();
});
afterAll(() => serving?.end());

const signIn = (email: string, password: string, headers = {}) => {
  const browser = new Browser(serving.url);
  return browser
    .ask('/api/session/sign-in', { body: { email, password }, headers })
    .then((answer) => ({ ...answer, browser }));
};
const linkOf = (url: string) => `/api/account-links/${url.split('/').at(-1)!}`;
/** Somebody with an account, made by an invitation. */
async function member(name: string, role = 'planner') {
  const email = `${name.toLowerCase()}@example.org`;
  const { url } = await fay.made<{ url: string }>('/api/accounts/invitations', { body: { email, role } });
  const browser = new Browser(serving.url);
  await browser.made(linkOf(url), { body: { name, password: PASSWORD } });
  const { body } = await fay.ask<{ id: string; email: string }[]>('/api/accounts');
  return { browser, email, id: body.find((one) => one.email === email)!.id, link: linkOf(url) };
}
const code = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];

test('an invitation makes one account; looking at it uses nothing up, and used it says so', async () => {
  const body = { email: 'Gus@example.org', role: 'planner' };
  const { url } = await fay.made<{ url: string }>('/api/accounts/invitations', { body });
  const scanner = new Browser(serving.url);
  for (let looks = 0; looks < 5; looks++)
    expect((await scanner.ask(linkOf(url))).body).toEqual({
      kind: 'invitation',
      state: 'open',
      email: 'gus@example.org',
    });
  const gus = new Browser(serving.url);
  const made = { name: 'Gus', password: PASSWORD };
  const both = await Promise.all([
    gus.ask(linkOf(url), { body: made }),
    scanner.ask(linkOf(url), { body: made }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 410]);
  expect((await scanner.ask(linkOf(url))).body).toMatchObject({ state: 'used' });
  expect(code(await fay.ask('/api/accounts/invitations', { body }))).toEqual([409, 'account-exists']);
});

test('an invitation that was revoked, replaced or is too old makes no account', async () => {
  const invite = async () =>
    linkOf(
      (
        await fay.made<{ url: string }>('/api/accounts/invitations', {
          body: { email: 'hal@example.org', role: 'member' },
        })
      ).url,
    );
  const made = { body: { name: 'Hal', password: PASSWORD } };
  const [first, second] = [await invite(), await invite()];
  expect(code(await new Browser(serving.url).ask(first, made))).toEqual([404, 'unknown-link']);
  const { body: open } = await fay.ask<{ id: string; email: string }[]>('/api/accounts/invitations');
  const { id } = open.find(({ email }) => email === 'hal@example.org')!;
  expect((await fay.ask(`/api/accounts/invitations/${id}`, { method: 'DELETE' })).status).toBe(200);
  expect(code(await new Browser(serving.url).ask(second, made))).toEqual([404, 'unknown-link']);
  const third = await invite();
  await serving.sql(`UPDATE account_link SET expires_at = now() WHERE email = 'hal@example.org'`);
  expect((await fay.ask(third)).body).toMatchObject({ state: 'expired' });
  expect(code(await new Browser(serving.url).ask(third, made))).toEqual([410, 'link-expired']);
  expect((await signIn('hal@example.org', PASSWORD)).status).toBe(401);
});

test('the used set-up link says so before anybody fills a form in', async () => {
  const link = `/api/session/set-up/${serving.servers[0]!.setUpLink!.split('/').at(-1)!}`;
  expect((await fay.ask(link)).body).toEqual({ state: 'used' });
});

test('a planner makes exercises and keeps no accounts; a member does neither', async () => {
  const [ina, jan] = [await member('Ina'), await member('Jan', 'member')];
  await newExercise(ina.browser, 'test');
  for (const path of ['', '/invitations'])
    expect(code(await ina.browser.ask(`/api/accounts${path}`))).toEqual([403, 'not-an-administrator']);
  expect(code(await ina.browser.ask('/api/audit/log.jsonl'))).toEqual([403, 'not-an-administrator']);
  expect(code(await ina.browser.ask(`/api/accounts/${jan.id}`, { method: 'DELETE' }))).toEqual([
    403,
    'not-an-administrator',
  ]);
  for (const path of ['/api/scenarios', '/api/improvement', '/api/trends'])
    expect([path, ...code(await jan.browser.ask(path))]).toEqual([path, 403, 'not-a-planner']);
  expect(code(await jan.browser.ask('/api/exercises', { body: { scenario: 'test' } }))).toEqual([
    403,
    'not-a-planner',
  ]);
  expect((await jan.browser.ask('/api/exercises')).body).toEqual([]);
  for (const path of ['/api/accounts', '/api/account', '/api/audit/log.jsonl'])
    expect((await new Browser(serving.url).ask(path)).status).toBe(401);
});

test('a new role, being disabled and being removed end what is open', async () => {
  const kim = await member('Kim');
  const change = (body: object) => fay.ask(`/api/accounts/${kim.id}`, { method: 'PATCH', body });
  expect((await change({ role: 'member' })).status).toBe(200);
  expect((await kim.browser.ask('/api/account')).status).toBe(401);
  const again = await signIn(kim.email, PASSWORD);
  expect((await again.browser.ask('/api/account')).body).toMatchObject({ role: 'member' });
  await change({ disabled: true });
  expect((await again.browser.ask('/api/account')).status).toBe(401);
  expect(code(await signIn(kim.email, PASSWORD))).toEqual([401, 'wrong-password']);
  await change({ disabled: false });
  expect((await signIn(kim.email, PASSWORD)).status).toBe(201);
});

test('whoever is removed leaves their exercises to those who are in them', async () => {
  const lea = await member('Lea');
  const { exercise } = await newExercise(lea.browser, 'test');
  await lea.browser.made(`/api/exercises/${exercise}/colleagues`, {
    body: { email: 'fay@example.org', part: 'facilitator' },
  });
  expect((await fay.ask(`/api/accounts/${lea.id}`, { method: 'DELETE' })).status).toBe(200);
  expect((await signIn(lea.email, PASSWORD)).status).toBe(401);
  expect((await fay.ask(`/api/exercises/${exercise}/people`)).status).toBe(200);
});

test('the last administrator stays, whoever asks at the same time', async () => {
  const mia = await member('Mia', 'administrator');
  const { id } = (await fay.ask<{ id: string; email: string }[]>('/api/accounts')).body.find(
    ({ email }) => email === 'fay@example.org',
  )!;
  const both = await Promise.all([
    fay.ask(`/api/accounts/${mia.id}`, { method: 'PATCH', body: { role: 'planner' } }),
    mia.browser.ask(`/api/accounts/${id}`, { method: 'PATCH', body: { disabled: true } }),
  ]);
  expect(both.map(({ status }) => status).sort()).not.toEqual([200, 200]);
  const [left] = await serving.sql<{ count: number }>(
    `SELECT count(*)::int FROM account WHERE role = 'administrator' AND disabled_at IS NULL`,
  );
  expect(left!.count).toBeGreaterThanOrEqual(1);
  await serving.sql(`UPDATE account SET role = 'administrator', disabled_at = null WHERE id = $1`, [id]);
  await serving.sql(`UPDATE account SET role = 'planner' WHERE id = $1`, [mia.id]);
  fay = (await signIn('fay@example.org', PASSWORD)).browser;
  for (const body of [{ role: 'member' }, { disabled: true }])
    expect(code(await fay.ask(`/api/accounts/${id}`, { method: 'PATCH', body }))).toEqual([
      409,
      'last-administrator',
    ]);
});

test('one’s own password is changed with the current one, and signs out everywhere else', async () => {
  const ned = await member('Ned');
  const elsewhere = (await signIn(ned.email, PASSWORD)).browser;
  const change = (body: object) => ned.browser.ask('/api/account/password', { body });
  expect(code(await change({ current: 'wrong', password: OTHER }))).toEqual([401, 'wrong-password']);
  const before = ned.browser.cookies;
  expect((await change({ current: PASSWORD, password: OTHER })).status).toBe(201);
  expect((await ned.browser.ask('/api/account')).body).toMatchObject({ name: 'Ned' });
  for (const cookies of [before, elsewhere.cookies])
    expect((await new Browser(serving.url, cookies).ask('/api/account')).status).toBe(401);
  expect((await signIn(ned.email, PASSWORD)).status).toBe(401);
  expect((await signIn(ned.email, OTHER)).status).toBe(201);
});

test('an administrator offers a new password: the old one holds until it is chosen', async () => {
  const ola = await member('Ola');
  const { url } = await fay.made<{ url: string }>(`/api/accounts/${ola.id}/reset`, { body: {} });
  expect((await signIn(ola.email, PASSWORD)).status).toBe(201);
  expect((await fay.ask(linkOf(url))).body).toEqual({ kind: 'reset', state: 'open', email: ola.email });
  const reset = new Browser(serving.url);
  await reset.made(linkOf(url), { body: { password: OTHER } });
  expect((await ola.browser.ask('/api/account')).status).toBe(401);
  expect((await signIn(ola.email, PASSWORD)).status).toBe(401);
  expect((await reset.ask('/api/account')).body).toMatchObject({ email: ola.email });
  expect(code(await new Browser(serving.url).ask(linkOf(url), { body: { password: OTHER } }))).toEqual([
    410,
    'link-used',
  ]);
});

it.each([
  ['short', 'eleven char', 400, 'bad-request'],
  ['common', 'Password 1234', 400, 'password-common'],
  ['of few characters', 'abababababababab', 400, 'password-common'],
  ['made of the name', 'pia.p@example.org1', 400, 'password-personal'],
])('a password that is %s is refused', async (_what, password, status, why) => {
  const email = 'pia.p@example.org';
  const { url } = await fay.made<{ url: string }>('/api/accounts/invitations', {
    body: { email, role: 'member' },
  });
  expect(code(await new Browser(serving.url).ask(linkOf(url), { body: { name: 'Pia', password } }))).toEqual([
    status,
    why,
  ]);
  expect((await fay.ask(linkOf(url))).body).toMatchObject({ state: 'open' });
});

test('wrong passwords slow down their own client alone, and the right one is never shut out', async () => {
  const rob = await member('Rob');
  const from = (address: string) => ({ 'x-forwarded-for': address });
  const guesses = await Promise.all(
    Array.from({ length: 30 }, (_, n) => signIn(rob.email, `guess number ${n}`, from('203.0.113.9'))),
  );
  const refusals = guesses.map((one) => code(one).join(' '));
  expect(new Set(refusals)).toEqual(new Set(['401 wrong-password', '429 too-many-attempts']));
  expect(refusals.filter((one) => one.startsWith('401')).length).toBeLessThan(20);
  expect((await signIn(rob.email, PASSWORD, from('198.51.100.4'))).status).toBe(201);
  expect((await signIn(rob.email, PASSWORD, from('203.0.113.9'))).status).toBe(201);
}, 60_000);

test('the audit log has who did what to whom, from where, before and after, in a chain', async () => {
  const sam = await member('Sam');
  await fay.ask(`/api/accounts/${sam.id}`, { method: 'PATCH', body: { role: 'member' } });
  const { text, status } = await fay.ask('/api/audit/log.jsonl');
  expect(status).toBe(200);
  const entries = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ChainedEvent);
  const chain = new Chain();
  for (const entry of entries) expect(chain.follow(entry)).toBeUndefined();
  const changed = entries.findLast(({ type }) => type === 'account-changed');
  expect(changed!.data).toEqual({
    name: 'Fay',
    address: expect.stringMatching(/127\.0\.0\.1|::1/),
    to: sam.id,
    before: { role: 'planner', disabled: false },
    after: { role: 'member', disabled: false },
  });
  expect(entries.at(-1)).toMatchObject({ type: 'audit-exported' });
  expect(text).not.toContain(PASSWORD);
  expect(text).not.toContain(sam.link.split('/').at(-1)!);
});

test('an audit log of which a row was changed or cut off is found', async () => {
  const verify = async () => (await fay.ask('/api/audit/verification')).body;
  const disabled = async (statement: string) => {
    await serving.sql('ALTER TABLE audit_entry DISABLE TRIGGER only_appended');
    await serving.sql(statement);
    await serving.sql('ALTER TABLE audit_entry ENABLE TRIGGER only_appended');
  };
  expect(await verify()).toEqual({ holds: true, broken: null });
  await expect(serving.sql(`UPDATE audit_entry SET actor = 'x' WHERE seq = 3`)).rejects.toThrow(
    'only appended to',
  );
  await disabled(`UPDATE audit_entry SET actor = reverse(actor) WHERE seq = 3`);
  expect(await verify()).toMatchObject({ holds: false, broken: expect.stringContaining('event 3') });
  await disabled(`UPDATE audit_entry SET actor = reverse(actor) WHERE seq = 3`);
  expect(await verify()).toEqual({ holds: true, broken: null });
  await disabled('DELETE FROM audit_entry WHERE seq = (SELECT max(seq) FROM audit_entry)');
  expect(await verify()).toMatchObject({
    holds: false,
    broken: expect.stringContaining('missing at the end'),
  });
});

test('the command line lists, adds, resets and removes accounts beside a running server', async () => {
  const run = (...asked: string[]) => {
    const env = {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: serving.database.url,
      TOCSIN_URL: 'https://tocsin.example.org',
    };
    const line = ['dist/server/main.mjs', 'account', ...asked];
    return new Promise<{ status: number; said: string }>((done) =>
      execFile(process.execPath, line, { env }, (error, stdout, stderr) =>
        done({ status: Number(error?.code ?? 0), said: stdout + stderr }),
      ),
    );
  };
  const added = await run('add', 'uma@example.org', 'member');
  expect(added.said).toMatch(
    /^Make the account, .*https:\/\/tocsin\.example\.org\/account-link\/[\w-]{32}\n$/,
  );
  const uma = new Browser(serving.url);
  await uma.made(linkOf(added.said.trim()), { body: { name: 'Uma', password: PASSWORD } });
  expect((await run('list')).said).toContain('uma@example.org\tmember\tUma\n');
  expect((await run('role', 'uma@example.org', 'planner')).said).toBe('uma@example.org is planner.\n');
  expect((await uma.ask('/api/account')).status).toBe(401);
  const reset = await run('reset', 'uma@example.org');
  await new Browser(serving.url).made(linkOf(reset.said.trim()), { body: { password: OTHER } });
  expect((await signIn('uma@example.org', OTHER)).status).toBe(201);
  expect((await run('remove', 'uma@example.org')).status).toBe(0);
  expect((await signIn('uma@example.org', OTHER)).status).toBe(401);
  expect(await run('remove', 'fay@example.org')).toEqual({
    status: 1,
    said: 'Nobody else may administer Tocsin: make another account an administrator first.\n',
  });
  expect((await run('reset', 'nobody@example.org')).said).toBe('There is no account with this address.\n');
}, 120_000);
