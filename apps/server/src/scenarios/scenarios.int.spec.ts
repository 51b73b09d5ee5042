/** Scenarios of people on a real server: uploaded, versioned, shared, and kept from everybody else. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aScenario } from '@tocsin/engine/testing';
import type {
  InjectRow,
  ListedScenario,
  OwnScenario,
  PlayedVersion,
  ScenarioOverview,
  VersionChanges,
} from '@tocsin/protocol';
import { Browser, enrolled } from '@tocsin/rig';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Serving } from '../testing/serving';

const PASSWORD = 'loopback only, and not for long';
let serving: Serving;
let fay: Browser;
let pia: Browser;
let eve: Browser;
let mo: Browser;
beforeAll(async () => {
  serving = await Serving.begin([{ ...aScenario([]), id: 'ready' }]);
  await serving.server();
  fay = await serving.host();
  [pia, eve, mo] = [await colleague('Pia'), await colleague('Eve'), await colleague('Mo', 'member')];
}, 240_000);
afterAll(() => serving?.end(), 240_000);

async function colleague(name: string, role = 'planner'): Promise<Browser> {
  await serving.sql(
    `INSERT INTO account (id, name, email, password_hash, role)
     SELECT gen_random_uuid(), $1, lower($1) || '@example.org', password_hash, $2 FROM account WHERE name = 'Fay'`,
    [name, role],
  );
  const browser = new Browser(serving.url);
  const email = `${name.toLowerCase()}@example.org`;
  await browser.made('/api/session/sign-in', { body: { email, password: PASSWORD } });
  return browser;
}

/** A scenario's folder, its injects by number and title. */
function folder(
  injects: Record<number, string>,
  further: Record<string, string> = {},
): Record<string, string> {
  const { injects: _, ...scenario } = aScenario([]);
  const list = Object.entries(injects).map(([number, title]) => ({
    ...aScenario([{ number: Number(number), trigger: 'manual', recipients: ['everyone'] }]).injects[0],
    content: { title, body: 'Read this.' },
  }));
  return {
    'scenario.yaml': JSON.stringify({ ...scenario, id: 'harbour', title: 'Harbour at night' }, null, 2),
    'injects/all.yaml': JSON.stringify(list, null, 2),
    'notes.txt': 'Not read, but kept.\r\n',
    ...further,
  };
}
const packed = (files: Record<string, string>) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`harbour/${path}`, strToU8(text)])),
  );
function form(bytes: Uint8Array, note?: string): FormData {
  const body = new FormData();
  if (note) body.append('note', note);
  body.append('file', new Blob([bytes as never]), 'harbour.zip');
  return body;
}
const upload = (files: Record<string, string>, by = fay) =>
  by.made<{ scenario: string; version: number }>('/api/scenarios', { body: form(packed(files)) });
const read = async <T>(path: string, by = fay) => (await by.ask<T>(`/api/scenarios/${path}`)).body;
const filesOf = async (path: string, by = fay) => {
  const answer = await fetch(`${serving.url}/api/scenarios/${path}`, { headers: { cookie: by.cookies } });
  const unpacked = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return Object.fromEntries(Object.entries(unpacked).map(([name, bytes]) => [name, strFromU8(bytes)]));
};
const inFolder = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`harbour/${path}`, text]));

test('what is uploaded is there with its overview and injects, and comes back byte for byte', async () => {
  const files = folder({ 1: 'Cranes stop', 2: 'They start' });
  const { scenario, version } = await upload(files);
  expect(version).toBe(1);
  const [listed] = await read<ListedScenario[]>('');
  expect(listed).toMatchObject({
    key: scenario,
    injects: 2,
    broken: false,
    own: { owner: 'Fay', tie: 'owner' },
  });
  expect(await read<ScenarioOverview>(scenario)).toMatchObject({ playable: true, about: { id: 'harbour' } });
  const rows = await read<InjectRow[]>(`${scenario}/injects`);
  expect(rows.map(({ number, title }) => [number, title.en])).toEqual([
    [1, 'Cranes stop'],
    [2, 'They start'],
  ]);
  expect(await filesOf(`${scenario}/folder`)).toEqual(inFolder(files));
});

test('a new version says what changed; an earlier one is restored; an exercise keeps its own', async () => {
  const first = folder({ 1: 'One', 2: 'Two', 3: 'Three' });
  const { scenario } = await upload(first);
  const made = await fay.made<{ id: string; seat: string }>('/api/exercises', { body: { scenario } });
  const second = folder({ 1: 'One', 2: 'Two, said better', 4: 'Four' }, { 'assets/plan.txt': 'A plan' });
  const path = `/api/scenarios/${scenario}`;
  expect(await fay.made(`${path}/versions`, { body: form(packed(second), 'After the rehearsal') })).toEqual({
    scenario,
    version: 2,
  });
  const again = await fay.ask(`${path}/versions`, { body: form(packed(second)) });
  expect([again.status, again.body.code]).toEqual([422, 'nothing-changed']);
  const changes = await read<VersionChanges>(`${scenario}/changes?from=1&to=2`);
  expect(changes.injects?.map(({ number, change, fields }) => [number, change, fields])).toEqual([
    [2, 'changed', ['title']],
    [3, 'removed', []],
    [4, 'added', []],
  ]);
  expect(changes.files.map((file) => [file.path, file.change])).toEqual([
    ['assets/plan.txt', 'added'],
    ['injects/all.yaml', 'changed'],
  ]);
  const lines = changes.files[1]!.lines!.map((line) => line.trim());
  expect(lines.some((line) => line.startsWith('+') && line.includes('Two, said better'))).toBe(true);
  expect(await fay.made(`${path}/versions/1/restore`, { method: 'POST' })).toMatchObject({ version: 3 });
  expect(await filesOf(`${scenario}/folder`)).toEqual(inFolder(first));
  expect(await filesOf(`${scenario}/folder?version=2`)).toEqual(inFolder(second));
  const { versions } = await read<OwnScenario>(`${scenario}/own`);
  expect(
    versions.map(({ number, by, origin, originOf, note }) => [number, by, origin, originOf, note]),
  ).toEqual([
    [3, 'Fay', 'restore', '1', ''],
    [2, 'Fay', 'upload', null, 'After the rehearsal'],
    [1, 'Fay', 'upload', null, ''],
  ]);
  await fay.ask(path, { method: 'DELETE' });
  expect(await read(scenario)).toMatchObject({ code: 'unknown-scenario' });
  const client = serving.client(made.id, { browser: fay, seat: made.seat });
  await client.join();
  expect(Object.keys(client.state.injects)).toEqual(['1', '2', '3']);
  const [{ blobs }] = (await serving.sql<{ blobs: string }>(
    `SELECT count(*) AS blobs FROM scenario_blob WHERE NOT EXISTS (
       SELECT FROM scenario_file WHERE blob_hash = scenario_blob.hash)`,
  )) as [{ blobs: string }];
  expect(blobs).toBe('0');
});

test('before STARTEX an exercise goes on with a newer version, on every server, and nobody is enrolled again', async () => {
  const first = folder({ 1: 'One', 2: 'Two' });
  const { scenario } = await upload(first, pia);
  const made = await pia.made<{ id: string; seat: string }>('/api/exercises', { body: { scenario } });
  const ann = await enrolled(
    { exercise: made.id, seat: made.seat, browser: pia },
    { name: 'Ann', part: 'participant', organisation: 'alpha' },
  );
  const at = `/api/exercises/${made.id}/scenario`;
  const look = async () => (await pia.ask<PlayedVersion>(at)).body;
  expect(await look()).toEqual({ scenario, version: 1, newer: null });
  const client = serving.client(made.id, ann, serving.servers[1]!.url);
  await client.stay();

  const all = JSON.parse(first['scenario.yaml']!) as { organisations: { id: string; name: string }[] };
  const organisations = all.organisations.map((one) => (one.id === 'alpha' ? { ...one, id: 'gamma' } : one));
  const second = {
    ...folder({ 1: 'One, later', 3: 'Three' }),
    'scenario.yaml': JSON.stringify({ ...all, organisations }),
  };
  await pia.made(`/api/scenarios/${scenario}/versions`, { body: form(packed(second), 'Alpha is Gamma now') });
  const { newer } = await look();
  expect(newer).toMatchObject({
    version: 2,
    note: 'Alpha is Gamma now',
    added: [{ id: 'gamma' }],
    gone: [{ id: 'alpha', people: 1 }],
  });
  const take = (body: object, by = pia) => by.ask(at, { body });
  expect((await take({ version: 2 }, eve)).status).toBe(403);
  expect((await take({ version: 2 })).body.code).toBe('organisation-gone');
  expect((await take({ version: 3, moves: { alpha: 'gamma' } })).body.code).toBe('version-not-newest');
  expect(await look()).toMatchObject({ version: 1, newer: { version: 2 } });
  expect((await take({ version: 2, moves: { alpha: 'gamma' } })).status).toBe(201);
  expect(await look()).toEqual({ scenario, version: 2, newer: null });
  await client.until(() => client.state.people[ann.seat]?.organisation === 'gamma', 'the move');
  const listed = (
    await pia.ask<{ person: string; organisation?: string }[]>(`/api/exercises/${made.id}/people`)
  ).body;
  expect(listed.find(({ person }) => person === ann.seat)?.organisation).toBe('gamma');

  await serving.restart();
  const again = ({ cookies }: Browser) => new Browser(serving.url, cookies);
  [fay, pia, eve, mo] = [again(fay), again(pia), again(eve), again(mo)];
  const control = serving.client(made.id, { browser: pia, seat: made.seat });
  await control.join();
  expect(Object.values(control.state.injects).map(({ number, title }) => [number, title.en])).toEqual([
    [1, 'One, later'],
    [3, 'Three'],
  ]);
  await control.command({ type: 'StartExercise' });
  expect(await control.command({ type: 'ReleaseInject', number: 3 })).toMatchObject({ ok: true });
  await pia.made(`/api/scenarios/${scenario}/versions`, { body: form(packed(first)) });
  expect((await take({ version: 3 })).body.code).toBe('already-started');
});

test('a broken one is kept with its findings, and corrected by a further version', async () => {
  const sound = folder({ 1: 'One' });
  const broken = {
    ...sound,
    'injects/all.yaml': sound['injects/all.yaml']!.replace('everyone', 'organisation:alfa'),
  };
  const { scenario } = await upload(broken);
  const overview = await read<ScenarioOverview>(scenario);
  expect(overview).toMatchObject({
    playable: false,
    findings: [{ code: 'unknown-organisation', file: 'injects/all.yaml' }],
  });
  expect((await fay.ask('/api/exercises', { body: { scenario } })).body.code).toBe('scenario-has-errors');
  await fay.made(`/api/scenarios/${scenario}/versions`, { body: form(packed(sound)) });
  expect(await read<ScenarioOverview>(scenario)).toMatchObject({ playable: true, findings: [] });
  await fay.made('/api/exercises', { body: { scenario } });
  const unreadable = { ...sound, 'scenario.yaml': 'format: 1' };
  await fay.made(`/api/scenarios/${scenario}/versions`, { body: form(packed(unreadable)) });
  const changes = await read<VersionChanges>(`${scenario}/changes?from=2&to=3`);
  expect(changes).toMatchObject({ injects: null, files: [{ path: 'scenario.yaml', change: 'changed' }] });
});

test('a ready-made one is copied, with everything in its folder', async () => {
  const copy = await fay.made<{ scenario: string }>('/api/scenarios/copies', { body: { of: 'ready' } });
  expect(await filesOf(`${copy.scenario}/folder`)).toEqual(await filesOf('ready/folder'));
  const { versions } = await read<OwnScenario>(`${copy.scenario}/own`);
  expect(versions).toMatchObject([{ origin: 'copy', originOf: 'ready' }]);
  for (const [path, body] of [
    ['/api/scenarios/ready/versions', form(packed(folder({})))],
    ['/api/scenarios/ready/versions/1/restore', {}],
  ] as const)
    expect((await fay.ask(path, { body })).body.code).toBe('unknown-scenario');
});

test('hostile and broken archives are refused in words; nothing is stored, nothing is left', async () => {
  const bomb = zipSync({ 'scenario.yaml': new Uint8Array(150_000_000) });
  // Packing it took long: connections that ended meanwhile are noticed first.
  await new Promise((done) => setTimeout(done, 100));
  const before = (await read<ListedScenario[]>('')).length;
  for (const [bytes, code] of [
    [zipSync({ '../../evil.txt': strToU8('x') }), 'archive-path'],
    [bomb, 'archive-bytes'],
    [packed(folder({})).slice(0, -40), 'archive-damaged'],
    [strToU8('no zip'), 'not-an-archive'],
  ] as const) {
    const { status, body } = await fay.ask('/api/scenarios', { body: form(bytes) });
    expect([status, body.code]).toEqual([422, code]);
    expect(body.message).toBeTruthy();
  }
  const alias = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(/./g, (one, at: number) => `${one}: &${one} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(',')}]\n`)}`;
  const { scenario } = await upload({ 'scenario.yaml': alias });
  expect(await read<ScenarioOverview>(scenario)).toMatchObject({ playable: false });
  await fay.ask(`/api/scenarios/${scenario}`, { method: 'DELETE' });
  expect((await read<ListedScenario[]>('')).length).toBe(before);
  expect((await fay.ask('/health')).status).toBe(200);
});

/** Whether a scenario is in the list that an account gets; the answer's status where it gets none. */
async function lists(by: Browser, scenario: string): Promise<boolean | number> {
  const { status, body } = await by.ask<ListedScenario[]>('/api/scenarios');
  return status === 200 ? body.some(({ key }) => key === scenario) : status;
}

test('who may what: owner, those shared with, everybody else', async () => {
  const { scenario } = await upload(folder({ 1: 'Secret' }), pia);
  const path = `/api/scenarios/${scenario}`;
  /** What becomes of each act of an account; versions are empty, so that nothing changes. */
  const tried = async (by: Browser) => ({
    list: await lists(by, scenario),
    see: (await by.ask(path)).status,
    injects: (await by.ask(`${path}/injects`)).status,
    own: (await by.ask(`${path}/own`)).status,
    folder: (await by.ask(`${path}/folder`)).status,
    compare: (await by.ask(`${path}/changes?from=1&to=1`)).status,
    copy: (await by.ask('/api/scenarios/copies', { body: { of: scenario } })).status,
    play: (await by.ask('/api/exercises', { body: { scenario } })).status,
    change: (await by.ask(`${path}/versions`, { body: form(strToU8('no zip')) })).status,
    restore: (await by.ask(`${path}/versions/1/restore`, { method: 'POST' })).status,
    share: (
      await by.ask(`${path}/shares`, { method: 'PUT', body: { email: 'none@example.org', role: 'viewer' } })
    ).status,
    remove: by !== eve && by !== mo ? 200 : (await by.ask(path, { method: 'DELETE' })).status,
  });
  const seen = {
    list: true,
    see: 200,
    injects: 200,
    own: 200,
    folder: 200,
    compare: 200,
    copy: 201,
    play: 201,
  };
  const mine = { ...seen, change: 422, restore: 422, share: 404, remove: 200 };
  const hidden = Object.fromEntries(Object.keys(mine).map((act) => [act, 404]));
  const denied = Object.fromEntries(Object.keys(mine).map((act) => [act, 403]));
  expect(await tried(pia)).toEqual(mine);
  expect(await tried(fay)).toEqual(mine);
  expect(await tried(eve)).toEqual({ ...hidden, list: false });
  expect(await tried(mo)).toEqual(denied);
  const share = (role: string, name = 'eve') =>
    pia.ask(`${path}/shares`, { method: 'PUT', body: { email: `${name}@example.org`, role } });
  expect((await share('editor', 'mo')).body.code).toBe('colleague-not-planner');
  await share('viewer');
  expect(await tried(eve)).toEqual({ ...seen, change: 403, restore: 403, share: 403, remove: 403 });
  expect((await read<OwnScenario>(`${scenario}/own`, eve)).shares).toEqual([]);
  await share('editor');
  expect(await tried(eve)).toEqual({ ...seen, change: 422, restore: 422, share: 403, remove: 403 });
  const [shared] = (await read<OwnScenario>(`${scenario}/own`, pia)).shares;
  expect(shared).toMatchObject({ name: 'Eve', email: 'eve@example.org', role: 'editor' });
  await pia.ask(`${path}/shares/${shared!.account}`, { method: 'DELETE' });
  expect(await tried(eve)).toEqual({ ...hidden, list: false });
  const stranger = new Browser(serving.url);
  for (const [method, at, body] of [
    ['GET', '/api/scenarios', undefined],
    ['GET', path, undefined],
    ['POST', '/api/scenarios', form(strToU8('x'))],
    ['POST', `${path}/versions`, form(strToU8('x'))],
  ] as const)
    expect((await stranger.ask(at, { method, body })).status).toBe(401);
});

test('what is done with scenarios is in the audit log, once it is done', async () => {
  const { scenario } = await upload(folder({ 1: 'One' }), pia);
  const path = `/api/scenarios/${scenario}`;
  await pia.made(`${path}/versions`, { body: form(packed(folder({ 1: 'Two' }))) });
  await pia.ask(`${path}/versions`, { body: form(packed(folder({ 1: 'Two' }))) });
  await pia.made(`${path}/versions/1/restore`, { method: 'POST' });
  for (const role of ['viewer', 'editor'])
    await pia.ask(`${path}/shares`, { method: 'PUT', body: { email: 'eve@example.org', role } });
  const [shared] = (await read<OwnScenario>(`${scenario}/own`, pia)).shares;
  for (let time = 0; time < 2; time++)
    await pia.ask(`${path}/shares/${shared!.account}`, { method: 'DELETE' });
  await pia.ask(path, { method: 'DELETE' });
  const log = await fetch(`${serving.url}/api/audit/log.jsonl`, { headers: { cookie: fay.cookies } });
  const entries = (await log.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { type: string; data: Record<string, never> })
    .filter(({ data }) => data['to'] === scenario);
  expect(entries.map(({ type, data }) => [type, data['name'], data['before'], data['after']])).toEqual([
    ['scenario-added', 'Pia', undefined, expect.objectContaining({ version: 1, origin: 'upload' })],
    ['scenario-changed', 'Pia', undefined, expect.objectContaining({ version: 2, origin: 'upload' })],
    ['scenario-changed', 'Pia', undefined, expect.objectContaining({ version: 3, origin: 'restore' })],
    ['scenario-shared', 'Pia', undefined, { with: shared!.account, role: 'viewer' }],
    [
      'scenario-shared',
      'Pia',
      { with: shared!.account, role: 'viewer' },
      { with: shared!.account, role: 'editor' },
    ],
    ['scenario-share-ended', 'Pia', { with: shared!.account, role: 'editor' }, undefined],
    ['scenario-removed', 'Pia', expect.objectContaining({ version: 3 }), undefined],
  ]);
  expect((await fay.ask('/api/audit/verification')).body).toEqual({ holds: true, broken: null });
});

test('no upload is left in the folder where it was received', () => {
  const left = readdirSync(tmpdir()).filter((name) => /^[0-9a-f]{32}$/.test(name));
  expect(left).toEqual([]);
});
