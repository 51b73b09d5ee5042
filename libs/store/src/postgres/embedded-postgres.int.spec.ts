import { afterAll, describe, expect, it } from '@jest/globals';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { postgresAccount } from './account';
import { binaries } from './binaries';
import { embeddedUrl, startEmbeddedPostgres, type RunningDatabase, type Watching } from './embedded-postgres';

const isRoot = process.getuid?.() === 0;
const folders: string[] = [];
const running: RunningDatabase[] = [];

function folder(name = 'data', mode = 0o755): string {
  const parent = mkdtempSync(join(tmpdir(), 'tocsin-postgres-'));
  folders.push(parent);
  chmodSync(parent, mode);
  return join(parent, name);
}

async function start(dataFolder: string, watching?: Watching): Promise<RunningDatabase> {
  const database = await startEmbeddedPostgres(dataFolder, watching);
  running.push(database);
  if (!database.folder.startsWith(dataFolder)) folders.push(dirname(database.folder));
  return database;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Asks until there is an answer: a database that was killed needs a moment. */
async function askPatiently(url: string, sql: string): Promise<unknown[]> {
  for (let tries = 0; ; tries++)
    try {
      return await ask(url, sql);
    } catch (error) {
      if (tries > 150) throw error;
      await setTimeout(200);
    }
}

const postmaster = (database: RunningDatabase): number =>
  Number(readFileSync(join(database.folder, 'postmaster.pid'), 'utf8').split('\n')[0]);

async function gone(pid: number): Promise<void> {
  for (let tries = 0; existsSync(`/proc/${pid}`) && tries < 100; tries++) await setTimeout(100);
}

afterAll(async () => {
  for (const database of running) await database.stop();
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

/** What one wrote is there after a stop and a start. */
async function keeps(dataFolder: string): Promise<RunningDatabase> {
  const first = await start(dataFolder);
  await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS number');
  await first.stop();
  const second = await start(dataFolder);
  expect(await ask(second.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
  return second;
}

describe('a data folder of any place', () => {
  it('keeps what was written, under a path with spaces and umlauts', async () => {
    const dataFolder = folder('Übung im Mai');
    const { url } = await keeps(dataFolder);
    expect(embeddedUrl(dataFolder)).toBe(url);
  });

  it('is usable whatever the umask', async () => {
    const before = process.umask(0o077);
    try {
      await keeps(join(folder(), 'deeper', 'still'));
    } finally {
      process.umask(before);
    }
  });

  // Only root has a folder that the user postgres cannot enter; everybody else runs Postgres as themselves.
  (isRoot ? it : it.skip)(
    'is usable by root where only root may enter; a link says where the data are',
    async () => {
      const dataFolder = folder('data', 0o700);
      const database = await keeps(dataFolder);
      expect(database.folder).toMatch(/^\/var\/lib\/tocsin\/data\//);
      expect(lstatSync(join(dataFolder, 'postgres')).isSymbolicLink()).toBe(true);
      expect(embeddedUrl(dataFolder)).toBe(database.url);
    },
  );

  (isRoot ? it : it.skip)(
    'is used on where it was closed to the user postgres after it was made',
    async () => {
      const dataFolder = folder();
      const first = await start(dataFolder);
      await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS number');
      await first.stop();
      chmodSync(dirname(dataFolder), 0o700);
      const second = await start(dataFolder);
      expect(await ask(second.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
      expect(second.folder).not.toBe(first.folder);
    },
  );

  it('of another major version is refused with both versions', async () => {
    const dataFolder = folder();
    await (await start(dataFolder)).stop();
    writeFileSync(join(dataFolder, 'postgres', 'PG_VERSION'), '17\n');
    await expect(start(dataFolder)).rejects.toThrow(
      /are of PostgreSQL 17, and this Tocsin brings PostgreSQL 18/,
    );
  });

  it('on which Postgres does not start says what Postgres says', async () => {
    const dataFolder = folder();
    await (await start(dataFolder)).stop();
    rmSync(join(dataFolder, 'postgres', 'postgresql.conf'));
    await expect(start(dataFolder)).rejects.toThrow(/could not access the server configuration file/);
  });
});

// Only root changes users, so that only there the user postgres can be kept out.
(isRoot ? describe : describe.skip)('the program', () => {
  it('that the user postgres cannot reach is copied to where it can', async () => {
    const { postgres } = await binaries(postgresAccount('/nowhere'));
    const packaged = dirname(dirname(postgres));
    if (postgres.startsWith('/var/lib/tocsin/')) return; // This clone is such a place itself.
    chmodSync(packaged, 0o700);
    try {
      const copy = await binaries(postgresAccount('/nowhere'));
      expect(copy.postgres).toMatch(/^\/var\/lib\/tocsin\/postgres-18/);
    } finally {
      chmodSync(packaged, 0o755);
    }
  });
});

describe('an interrupted first start', () => {
  it('that left half a cluster heals by itself', async () => {
    const dataFolder = folder();
    // What a killed initdb leaves: a version, and no database that anybody made.
    mkdirSync(join(dataFolder, 'postgres', 'base', '1'), { recursive: true });
    writeFileSync(join(dataFolder, 'postgres', 'PG_VERSION'), '18\n');
    const { url } = await start(dataFolder);
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('a Postgres that ends by itself', () => {
  it('is started again on its port, with what was stored', async () => {
    const notices: string[] = [];
    const database = await start(folder(), { onNotice: (line) => notices.push(line) });
    await ask(database.url, 'CREATE TABLE kept AS SELECT 7 AS number');
    const before = postmaster(database);
    process.kill(before, 'SIGKILL');
    await gone(before);
    expect(await askPatiently(database.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
    expect(postmaster(database)).not.toBe(before);
    expect(notices.at(-1)).toBe('The embedded Postgres is back.');
  });

  it('and does not come back is told', async () => {
    let told: (error: Error) => void = () => {};
    const lost = new Promise<Error>((done) => (told = done));
    const database = await start(folder(), { onLost: (error) => told(error) });
    rmSync(join(database.folder, 'postgresql.conf'));
    process.kill(postmaster(database), 'SIGKILL');
    expect((await lost).message).toMatch(/could not access the server configuration file/);
  });
});

describe('a data folder has one owner', () => {
  it('a second start is refused, names the first, and harms nothing', async () => {
    const dataFolder = folder();
    const database = await start(dataFolder);
    database.announce('http://localhost:8080');
    await expect(startEmbeddedPostgres(dataFolder)).rejects.toThrow(
      `already runs on the data folder ${dataFolder} (process ${process.pid}, http://localhost:8080)`,
    );
    expect(await ask(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('an owner that is gone is not waited for, not even when its number is somebody else now', async () => {
    const dataFolder = folder();
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(
      join(dataFolder, 'owner.json'),
      JSON.stringify({ pid: process.pid, born: 'another boot 1' }),
    );
    const { url } = await start(dataFolder);
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
