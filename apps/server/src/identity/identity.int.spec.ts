import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY, HOUR, MINUTE } from '@tocsin/words';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { DatabaseListener } from '../database/listener';
import { migrated, testPostgres, type TestPostgres } from '../database/testing/test-postgres';
import { ExerciseEntity } from '../exercises/exercise.entity';
import { PersonEntity } from '../exercises/person.entity';
import { ContentEntity } from '../library/content.entity';
import { AccountEntity, AccountLinkEntity, SetUpLinkEntity } from './account.entity';
import { AccountLinks } from './account-links';
import { Accounts } from './accounts';
import { SessionEntity, SessionSeatEntity } from './session.entity';
import { settingsFrom } from '../settings/settings';
import { SessionCookie } from './session-cookie';
import { SeatRights } from './seat-rights';
import { SessionEnds } from './session-ends';
import { endOf } from './session-lifetime';
import { hashOf, Sessions, type Session } from './sessions';

let postgres: TestPostgres;
let database: DataSource;
let accounts: Accounts;
let links: AccountLinks;
let sessions: Sessions;

beforeAll(async () => {
  postgres = await testPostgres();
  database = await migrated(postgres.url);
  const listener = new DatabaseListener(postgres.url, database);
  links = new AccountLinks(database.getRepository(AccountLinkEntity), database.getRepository(AccountEntity));
  accounts = new Accounts(
    database.getRepository(AccountEntity),
    database.getRepository(SetUpLinkEntity),
    links,
  );
  sessions = new Sessions(
    database.getRepository(SessionEntity),
    database.getRepository(SessionSeatEntity),
    database.getRepository(PersonEntity),
    new SessionCookie(settingsFrom({})),
    new SessionEnds(listener),
    settingsFrom({}),
  );
});
afterAll(async () => {
  await database?.destroy();
  await postgres?.stop();
});
beforeEach(async () => {
  for (const entity of [SessionEntity, AccountEntity, SetUpLinkEntity])
    await database.getRepository(entity).deleteAll();
});

const PASSWORD = 'a passphrase of some length';
const made = async (name = 'Fay', email = 'fay@example.org') =>
  (await accounts.setUp(await accounts.setUpToken(), name, email, PASSWORD))!;

/** Somebody who takes part in an exercise. @returns their id */
async function person(): Promise<string> {
  const [id, exerciseId] = [randomUUID(), randomUUID()];
  await database.getRepository(ContentEntity).upsert({ hash: 'a1', body: {} }, ['hash']);
  const exercise = { id: exerciseId, scenarioId: 'test', scenarioHash: 'a1', joinCode: exerciseId };
  await database.getRepository(ExerciseEntity).insert(exercise);
  await database.getRepository(PersonEntity).insert({ id, exerciseId, name: 'Ann', invitation: id });
  return id;
}

describe('an account', () => {
  it('is made by a link, once', async () => {
    expect(await accounts.none()).toBe(true);
    const token = await accounts.setUpToken();
    const account = await accounts.setUp(token, 'Fay', 'fay@example.org', PASSWORD);
    expect(account).toEqual({ id: expect.any(String), name: 'Fay', role: 'administrator' });
    expect(await accounts.setUp(token, 'Eve', 'eve@example.org', PASSWORD)).toBeUndefined();
    expect(await accounts.none()).toBe(false);
    expect(await database.getRepository(AccountEntity).count()).toBe(1);
  });

  it('is made once by a link that two follow at the same time', async () => {
    const token = await accounts.setUpToken();
    const both = await Promise.all(
      ['fay', 'eve'].map((name) => accounts.setUp(token, name, `${name}@example.org`, PASSWORD)),
    );
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await database.getRepository(AccountEntity).count()).toBe(1);
  });

  it('is not made by a link that a newer one replaced', async () => {
    const old = await accounts.setUpToken();
    const current = await accounts.setUpToken();
    expect(await accounts.setUp(old, 'Eve', 'eve@example.org', PASSWORD)).toBeUndefined();
    expect(await accounts.setUp(current, 'Fay', 'fay@example.org', PASSWORD)).toBeDefined();
  });

  it('leaves its link usable when it could not be made', async () => {
    await made('Fay', 'fay@example.org');
    const token = await accounts.setUpToken();
    await expect(accounts.setUp(token, 'Eve', 'FAY@example.org', PASSWORD)).rejects.toThrow('duplicate key');
    expect(await accounts.setUp(token, 'Eve', 'eve@example.org', PASSWORD)).toBeDefined();
  });

  it('is known by its address, in whichever case, and its password', async () => {
    const account = await made('Fay', 'Fay@Example.org');
    expect(await accounts.check('fAY@example.ORG', PASSWORD)).toEqual(account);
    expect(await accounts.check('fay@example.org', `${PASSWORD}.`)).toBeUndefined();
    expect(await accounts.check('eve@example.org', PASSWORD)).toBeUndefined();
  });

  it('is stored without its password', async () => {
    await made();
    const [stored] = await database.getRepository(AccountEntity).find();
    expect(JSON.stringify(stored)).not.toContain(PASSWORD);
    expect(stored!.passwordHash).toMatch(/^\$argon2id\$/);
  });
});

const DEVICE = { device: 'Firefox · Linux', address: '192.0.2.7' };
const stored = () => database.getRepository(SessionEntity);
const ended = (after: number) => new Date(Date.now() + after);

describe('a session', () => {
  it('is found by its token, which is stored nowhere', async () => {
    const token = await sessions.open(DEVICE);
    expect(await sessions.find(token)).toMatchObject({ tokenHash: hashOf(token), seats: [] });
    const [row] = await stored().find();
    expect(row).toMatchObject(DEVICE);
    expect(JSON.stringify(row)).not.toContain(token);
    for (const other of [undefined, '', `${token}x`, hashOf(token), row!.id])
      expect(await sessions.find(other)).toBeUndefined();
  });

  it('is another once an account signs in: the token of before is nobody’s, its seats go along', async () => {
    const account = await made();
    const seat = await person();
    const before = await sessions.open(DEVICE);
    await sessions.takeSeat(hashOf(before), seat);
    const after = await sessions.renew(await sessions.find(before), DEVICE, account.id);
    expect(await sessions.find(before)).toBeUndefined();
    expect(await sessions.find(after)).toMatchObject({ account, seats: [seat] });
    await database.getRepository(AccountEntity).delete({ id: account.id });
    expect(await sessions.find(after)).toBeUndefined();
  });

  it('holds the seats that it took, each once', async () => {
    const id = await person();
    const [token, other] = [await sessions.open(DEVICE), await sessions.open(DEVICE)];
    await sessions.takeSeat(hashOf(token), id);
    await sessions.takeSeat(hashOf(token), id);
    expect((await sessions.find(token))?.seats).toEqual([id]);
    expect((await sessions.find(other))?.seats).toEqual([]);
    await sessions.end({ tokenHash: hashOf(token) }, 'signed-out');
    expect(await sessions.find(token)).toBeUndefined();
    expect(await sessions.find(other)).toBeDefined();
  });

  it('that is over is nobody’s, and is removed', async () => {
    const token = await sessions.open(DEVICE);
    const other = await sessions.open(DEVICE);
    await stored().update({ tokenHash: hashOf(token) }, { expiresAt: ended(-1) });
    expect(await sessions.find(token)).toBeUndefined();
    await sessions.endExpired();
    expect(await stored().count()).toBe(1);
    expect(await sessions.find(other)).toBeDefined();
  });

  it('is prolonged by use, which is noted now and then', async () => {
    const token = await sessions.open(DEVICE);
    const begun = (await sessions.find(token))!;
    expect(await sessions.use(begun, DEVICE)).toBe(false);
    await stored().update({ id: begun.id }, { usedAt: ended(-6 * MINUTE), expiresAt: ended(HOUR) });
    const device = { device: 'Firefox · Linux', address: '2001:db8::7' };
    expect(await sessions.use((await sessions.find(token))!, device)).toBe(true);
    const [row] = await stored().find();
    expect(row!.address).toBe(device.address);
    expect(row!.expiresAt.getTime() - row!.usedAt.getTime()).toBeGreaterThan(29 * DAY);
  });
});

describe('the end of a session', () => {
  const lifetime = { sessionDays: 30, sessionIdleHours: 12 };
  const now = Date.UTC(2026, 10, 28);
  const end = (account: boolean, age: number) =>
    endOf({ account, createdAt: new Date(now - age) }, lifetime, now).getTime() - now;

  it('of somebody without an account is 30 days after its last use, however old it is', () => {
    expect(end(false, 0)).toBe(30 * DAY);
    expect(end(false, 300 * DAY)).toBe(30 * DAY);
  });

  it('of an account is twelve hours after its last use, and no more than 30 days after signing in', () => {
    expect(end(true, 0)).toBe(12 * HOUR);
    expect(end(true, 29 * DAY)).toBe(12 * HOUR);
    expect(end(true, 30 * DAY - HOUR)).toBe(HOUR);
    expect(end(true, 31 * DAY)).toBe(-DAY);
  });
});

describe('a right to a seat', () => {
  it('is asked for anew each time, and answered for each pair alone', async () => {
    const rights = new SeatRights(stored());
    const [account, own, taken] = [await made(), await person(), await person()];
    await database.getRepository(PersonEntity).update({ id: own }, { accountId: account.id });
    const token = await sessions.renew(undefined, DEVICE, account.id);
    const other = await sessions.open(DEVICE);
    await sessions.takeSeat(hashOf(other), taken);
    const [mine, theirs] = (await Promise.all([token, other].map((one) => sessions.find(one)))) as Session[];
    const ask = () =>
      Promise.all([mine!, theirs!].flatMap(({ id }) => [own, taken].map((seat) => rights.holds(id, seat))));
    expect(await ask()).toEqual([true, false, false, true]);
    await database.getRepository(PersonEntity).update({ id: own }, { accountId: null });
    expect(await ask()).toEqual([false, false, false, true]);
    await sessions.end({ id: theirs!.id }, 'signed-out');
    expect(await ask()).toEqual([false, false, false, false]);
    await database.getRepository(PersonEntity).update({ id: own }, { accountId: account.id });
    await stored().update({ id: mine!.id }, { expiresAt: ended(-1) });
    expect(await ask()).toEqual([false, false, false, false]);
  });
});
