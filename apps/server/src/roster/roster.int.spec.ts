/** Thousands of people come with one table, are found again, and nobody comes twice; a link opens one seat until it ends. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aScenario } from '@tocsin/engine/testing';
import { Browser } from '@tocsin/rig';
import { Serving, type Member } from '../testing/serving';

const ORGANISATIONS = 250;
const PEOPLE = 5_000;
const [operator] = aScenario([]).organisations;
const many = aScenario([], {
  id: 'many',
  organisations: Array.from({ length: ORGANISATIONS }, (_, index) => ({
    ...operator!,
    id: `body-${index}`,
    name: { en: `Body ${index}` },
  })),
});

interface Listed {
  person: string;
  name: string;
  email: string | null;
  language: string | null;
  organisation?: string;
  roles: string[];
  invitation: { url: string; endsAt: string; openedAt: string | null; seatedAt: string | null };
}

let serving: Serving;
beforeAll(async () => void (serving = await Serving.begin([aScenario([]), many])), 240_000);
afterAll(() => serving?.end(), 240_000);

const person = (index: number) => ({
  name: `Claes${index}, Ada`,
  email: `ada${index}@body.example`,
  language: 'nl',
  part: 'participant',
  organisation: `body-${index % ORGANISATIONS}`,
});
const take = (id: string, { browser, seat }: Member, people: unknown[]) =>
  browser.ask<{ code?: string; message?: string }>(`/api/exercises/${id}/people/table`, {
    body: { people },
    seat,
  });
const listed = async (id: string, { browser, seat }: Member) =>
  (await browser.ask<Listed[]>(`/api/exercises/${id}/people`, { seat })).body;

test('5,000 people of 250 organisations come with one table; a second time, nobody does', async () => {
  const { id, people } = await serving.exercise('many', []);
  const fay = people['Fay']!;
  const watching = serving.client(id, fay);
  await watching.join();
  const table = Array.from({ length: PEOPLE }, (_, index) => person(index));
  expect((await take(id, fay, table)).body).toEqual({ added: PEOPLE, completed: 0, there: 0 });
  const all = await listed(id, fay);
  expect(all).toHaveLength(PEOPLE + 1);
  expect(new Set(all.map(({ invitation }) => invitation.url)).size).toBe(PEOPLE + 1);
  expect(all.find(({ email }) => email === 'ada4999@body.example')).toMatchObject({
    name: 'Claes4999, Ada',
    language: 'nl',
    organisation: 'body-249',
  });
  await watching.until(() => Object.keys(watching.state.people).length === PEOPLE + 1);
  expect((await take(id, fay, table.toReversed())).body).toEqual({ added: 0, completed: 0, there: PEOPLE });
  expect(await listed(id, fay)).toHaveLength(PEOPLE + 1);
}, 240_000);

describe('a table', () => {
  let id: string;
  let fay: Member;
  beforeAll(async () => {
    const made = await serving.exercise('test', [
      { name: 'Jan Peeters', part: 'participant', organisation: 'alpha' } as { name: string },
    ]);
    id = made.id;
    fay = made.people['Fay']!;
  });

  test('with a row that cannot be taken brings nobody, and says which and why', async () => {
    const before = await listed(id, fay);
    const { status, body } = await take(id, fay, [
      { name: 'Good, Ida', part: 'participant', organisation: 'alpha' },
      { name: 'Bad, Ben', part: 'participant', organisation: 'nowhere' },
      { name: 'Worse, Will', part: 'participant', organisation: 'alpha', email: 'will at alpha' },
      { name: 'None, Noa', part: 'participant' },
      { name: 'Role, Rosa', part: 'participant', organisation: 'alpha', roles: ['juggler'] },
    ]);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'rows-refused' });
    expect(body.message).toContain('Row 2: there is no organisation nowhere.');
    expect(body.message).toMatch(/Row 3: .*email/);
    expect(body.message).toContain('Row 4: a participant and a local controller belong to an organisation.');
    expect(body.message).toContain('Row 5: there is no role juggler.');
    expect(body.message).toContain('Nobody was enrolled.');
    expect(await listed(id, fay)).toEqual(before);
  });

  test('that is sent twice at once brings nobody twice; it adds what was missing of who is there', async () => {
    const rows = [
      { name: 'PEETERS, Jan', part: 'participant', organisation: 'alpha', email: 'jan@alpha.example' },
      { name: 'Claes, Ada', part: 'participant', organisation: 'beta', roles: ['spokesperson'] },
      { name: 'Ada Claes', part: 'participant', organisation: 'beta' },
      { name: 'Ada Claes', part: 'participant', organisation: 'alpha' },
    ];
    const answers = await Promise.all([take(id, fay, rows), take(id, fay, rows)]);
    expect(answers.map(({ body }) => body)).toContainEqual({ added: 2, completed: 1, there: 1 });
    expect(answers.map(({ body }) => body)).toContainEqual({ added: 0, completed: 0, there: 4 });
    const all = await listed(id, fay);
    const jan = all.find(({ name }) => name === 'Jan Peeters')!;
    expect({ ...jan, invitation: {} }).toMatchObject({ email: 'jan@alpha.example', organisation: 'alpha' });
    const adas = all.filter(({ name }) => name.includes('Ada'));
    expect(adas.map(({ organisation }) => organisation).sort()).toEqual(['alpha', 'beta']);
  });

  test('is not taken from a participant, nor from who is nobody', async () => {
    const member = await serving.enrol(id, fay.seat, {
      name: 'Pat',
      part: 'participant',
      organisation: 'alpha',
    });
    expect((await take(id, member, [person(1)])).status).toBe(403);
    expect((await take(id, { browser: new Browser(serving.url), seat: fay.seat }, [person(1)])).status).toBe(
      403,
    );
  });
});

describe('an invitation', () => {
  const state = async (id: string, fay: Member, name: string) =>
    (await listed(id, fay)).find((one) => one.name === name)!.invitation;

  test('is not used up by who only looks at it, and says how far it got', async () => {
    const { id, people } = await serving.exercise();
    const fay = people['Fay']!;
    await take(id, fay, [{ name: 'Claes, Ada', part: 'participant', organisation: 'alpha' }]);
    const { url, endsAt, openedAt, seatedAt } = await state(id, fay, 'Claes, Ada');
    expect({ openedAt, seatedAt }).toEqual({ openedAt: null, seatedAt: null });
    expect(Date.parse(endsAt)).toBeGreaterThan(Date.now());
    for (const method of ['HEAD', 'GET', 'HEAD', 'GET']) {
      const scanner = new Browser(serving.url);
      await scanner.ask(url, { method });
      expect(scanner.cookies).toBe('');
    }
    expect(await state(id, fay, 'Claes, Ada')).toMatchObject({ openedAt: null, seatedAt: null });
    const token = url.split('/').at(-1)!;
    const curious = new Browser(serving.url);
    expect((await curious.ask('/api/session/invitation', { body: { token } })).body).toMatchObject({
      name: 'Claes, Ada',
      part: 'participant',
    });
    expect(curious.cookies).toBe('');
    const opened = await state(id, fay, 'Claes, Ada');
    expect(opened).toMatchObject({ openedAt: expect.any(String), seatedAt: null });
    for (const browser of [new Browser(serving.url), new Browser(serving.url)])
      await browser.made('/api/session/join', { body: { token } });
    expect(await state(id, fay, 'Claes, Ada')).toMatchObject({
      openedAt: opened.openedAt,
      seatedAt: expect.any(String),
    });
  });

  test('opens nothing once it has ended', async () => {
    const { id, people } = await serving.exercise();
    const { url } = await state(id, people['Fay']!, 'Ann');
    const body = { token: url.split('/').at(-1)! };
    await serving.sql('UPDATE person SET invitation_ends_at = now() WHERE id = $1', [people['Ann']!.seat]);
    for (const path of ['/api/session/invitation', '/api/session/join'])
      expect((await new Browser(serving.url).ask(path, { body })).status).toBe(404);
  });

  test('is replaced one by one or for all at once; the old link opens nothing, and seats that are vacated are lost', async () => {
    const { id, people } = await serving.exercise();
    const fay = people['Fay']!;
    const ann = people['Ann']!;
    const live = serving.client(id, ann);
    await live.join();
    const before = await listed(id, fay);
    const urlOf = (all: Listed[], name: string) => all.find((one) => one.name === name)!.invitation.url;
    const opens = async (url: string) =>
      (await new Browser(serving.url).ask('/api/session/join', { body: { token: url.split('/').at(-1) } }))
        .status === 201;
    const links = (body: object) =>
      fay.browser.ask(`/api/exercises/${id}/people/links`, { body, seat: fay.seat });
    await links({ act: 'renew', people: [ann.seat], vacate: true });
    const after = await listed(id, fay);
    expect(urlOf(after, 'Bob')).toBe(urlOf(before, 'Bob'));
    expect([await opens(urlOf(before, 'Ann')), await opens(urlOf(before, 'Bob'))]).toEqual([false, true]);
    expect(await live.command({ type: 'AnswerCommsCheck' })).toMatchObject({ code: 'not-your-seat' });
    expect((await ann.browser.ask(`/api/exercises/${id}/names`, { seat: ann.seat })).status).toBe(403);
    expect(await opens(urlOf(after, 'Ann'))).toBe(true);
    expect((await links({ act: 'end' })).body).toEqual({ changed: after.length });
    expect([await opens(urlOf(after, 'Ann')), await opens(urlOf(after, 'Bob'))]).toEqual([false, false]);
    // Who has taken a seat keeps it.
    const bob = people['Bob']!;
    expect((await bob.browser.ask(`/api/exercises/${id}/names`, { seat: bob.seat })).status).toBe(200);
  });
});

describe('two seats of one person', () => {
  test('become one: browsers, roles and address go along, and what was done stays', async () => {
    const { id, people } = await serving.exercise('test', [
      { name: 'Alex Doe', part: 'participant', organisation: 'alpha', roles: ['spokesperson'] } as {
        name: string;
      },
      { name: 'alex doe', part: 'participant', organisation: 'alpha', email: 'alex@alpha.example' } as {
        name: string;
      },
      { name: 'Bob', part: 'participant', organisation: 'beta' } as { name: string },
    ]);
    const [fay, kept, ended, bob] = ['Fay', 'Alex Doe', 'alex doe', 'Bob'].map((name) => people[name]!);
    const control = serving.client(id, fay!);
    await control.join();
    await control.command({ type: 'StartExercise' });
    const second = serving.client(id, ended!);
    await second.join();
    const sent = await second.command({
      type: 'SendMessage',
      to: ['organisation:beta'],
      title: 'From the second seat',
      body: 'b',
    });
    expect(sent).toMatchObject({ ok: true });
    const merge = (into: string, other: string) =>
      fay!.browser.ask(`/api/exercises/${id}/people/${into}/merge`, { body: { other }, seat: fay!.seat });
    expect((await merge(kept!.seat, bob!.seat)).body).toMatchObject({ code: 'merge-apart' });
    expect((await merge(kept!.seat, ended!.seat)).status).toBe(201);

    const left = await listed(id, fay!);
    expect(left.map(({ name }) => name).sort()).toEqual(['Alex Doe', 'Bob', 'Fay']);
    expect(left.find(({ name }) => name === 'Alex Doe')).toMatchObject({
      email: 'alex@alpha.example',
      roles: ['spokesperson'],
    });
    // The browser of the second seat now has the first one.
    const { status } = await ended!.browser.ask(`/api/exercises/${id}/names`, { seat: kept!.seat });
    expect(status).toBe(200);
    expect((await ended!.browser.ask(`/api/exercises/${id}/names`, { seat: ended!.seat })).status).toBe(403);
    await control.until(() => !control.state.people[ended!.seat]);
    const titles = Object.values(control.state.messages).map(({ title }) => title);
    expect(JSON.stringify(titles)).toContain('From the second seat');
    const { body: names } = await fay!.browser.ask<Record<string, string>>(`/api/exercises/${id}/names`, {
      seat: fay!.seat,
    });
    expect(names[ended!.seat]).toBe('alex doe');
    expect((await merge(kept!.seat, ended!.seat)).status).toBe(404);
  });
});
