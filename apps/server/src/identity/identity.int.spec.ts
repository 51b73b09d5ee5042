import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY } from '@tocsin/words';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { migrated, testPostgres, type TestPostgres } from '../database/testing/test-postgres';
import { ExerciseEntity } from '../exercises/exercise.entity';
import { PersonEntity } from '../exercises/person.entity';
import { ContentEntity } from '../library/content.entity';
import { AccountEntity, SetUpLinkEntity } from './account.entity';
import { Accounts } from './accounts';
import { SessionEntity, SessionSeatEntity } from './session.entity';
import { settingsFrom } from '../settings/settings';
import { SessionCookie } from './session-cookie';
import { hashOf, Sessions } from './sessions';

let postgres: TestPostgres;
let database: DataSource;
let accounts: Accounts;
let sessions: Sessions;

beforeAll(async () => {
  postgres = await testPostgres();
  database = await migrated(postgres.url);
  accounts = new Accounts(database.getRepository(AccountEntity), database.getRepository(SetUpLinkEntity));
  sessions = new Sessions(
    database.getRepository(SessionEntity),
    database.getRepository(SessionSeatEntity),
    database.getRepository(PersonEntity),
    new SessionCookie(settingsFrom({})),
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
  await database.getRepository(ContentEntity).insert({ hash: 'a1', body: {} });
  const exercise = { id: exerciseId, scenarioId: 'test', scenarioHash: 'a1', joinCode: 'ABCD2345' };
  await database.getRepository(ExerciseEntity).insert(exercise);
  await database.getRepository(PersonEntity).insert({ id, exerciseId, name: 'Ann', invitation: 'ann' });
  return id;
}

describe('an account', () => {
  it('is made by a link, once', async () => {
    expect(await accounts.none()).toBe(true);
    const token = await accounts.setUpToken();
    const account = await accounts.setUp(token, 'Fay', 'fay@example.org', PASSWORD);
    expect(account).toEqual({ id: expect.any(String), name: 'Fay' });
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

describe('a session', () => {
  it('is found by its token, which is stored nowhere', async () => {
    const token = await sessions.open();
    expect(await sessions.find(token)).toEqual({ tokenHash: hashOf(token), seats: [] });
    const [stored] = await database.getRepository(SessionEntity).find();
    expect(JSON.stringify(stored)).not.toContain(token);
    for (const other of [undefined, '', `${token}x`, hashOf(token)])
      expect(await sessions.find(other)).toBeUndefined();
  });

  it('ends after 30 days', async () => {
    const token = await sessions.open();
    const stored = database.getRepository(SessionEntity);
    const [{ expiresAt }] = (await stored.find()) as [SessionEntity];
    expect(Math.abs(expiresAt.getTime() - Date.now() - 30 * DAY)).toBeLessThan(60_000);
    await stored.update({ tokenHash: hashOf(token) }, { expiresAt: new Date(Date.now() - 1) });
    expect(await sessions.find(token)).toBeUndefined();
  });

  it('belongs to the account that signed in last, until that account is no more', async () => {
    const [fay, eve] = [await made(), await made('Eve', 'eve@example.org')];
    const token = await sessions.open();
    await sessions.signIn(hashOf(token), fay.id);
    await sessions.signIn(hashOf(token), eve.id);
    expect((await sessions.find(token))?.account).toEqual(eve);
    await database.getRepository(AccountEntity).delete({ id: eve.id });
    expect(await sessions.find(token)).toBeUndefined();
  });

  it('holds the seats that it took, each once', async () => {
    const id = await person();
    const [token, other] = [await sessions.open(), await sessions.open()];
    await sessions.takeSeat(hashOf(token), id);
    await sessions.takeSeat(hashOf(token), id);
    expect((await sessions.find(token))?.seats).toEqual([id]);
    expect((await sessions.find(other))?.seats).toEqual([]);
    await sessions.close(hashOf(token));
    expect(await sessions.find(token)).toBeUndefined();
    expect(await sessions.find(other)).toBeDefined();
  });
});
