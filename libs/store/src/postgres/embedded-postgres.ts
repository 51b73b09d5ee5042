import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { postgresAccount } from './account';
import { binaries } from './binaries';
import { databaseFolder, prepareCluster, USER } from './data-folder';
import { takeOwnership } from './ownership';
import { PostgresProcess, type PostgresOptions } from './postgres-process';

export interface RunningDatabase {
  url: string;
  /** Where the data really are. */
  folder: string;
  /** Tells others who want this data folder where its owner can be reached. */
  announce: (url: string) => void;
  stop: () => Promise<void>;
}

export interface Watching {
  /** A line for the log: a fault of Postgres, that it ended, that it is back. */
  onNotice?: (line: string) => void;
  /** It ended and does not come back. */
  onLost?: (error: Error) => void;
}

/**
 * Starts the Postgres that comes with Tocsin on a data folder, which belongs to this process until it is stopped; the data are
 * made at the first start. A Postgres that ends by itself is started again on the same port.
 * @throws Error when another process has the folder, or Postgres cannot run on it; the message says what to do.
 */
export async function startEmbeddedPostgres(
  dataFolder: string,
  watching: Watching = {},
): Promise<RunningDatabase> {
  const ownership = takeOwnership(dataFolder);
  try {
    await endStale(databaseFolder(dataFolder));
    const account = postgresAccount(databaseFolder(dataFolder));
    const programs = await binaries(account);
    const folder = prepareCluster(dataFolder, programs, account);
    const { onNotice = () => {}, onLost = () => {} } = watching;
    const options = {
      postgres: programs.postgres,
      folder,
      port: await freePort(),
      account,
      onFault: onNotice,
    };
    const kept = await KeptAlive.start(options, onNotice, onLost);
    await makeDatabase(options.port).catch(async (error) => {
      await kept.stop();
      throw error;
    });
    return {
      url: urlAt(options.port),
      folder,
      announce: ownership.announce,
      stop: async () => {
        await kept.stop();
        ownership.release();
      },
    };
  } catch (error) {
    ownership.release();
    throw error;
  }
}

/** Waits between tries to bring Postgres back, milliseconds. The processes of one that was killed need a moment to go. */
const RETRY_AFTER = [100, 250, 500, 1_000, 2_000, 4_000, 8_000];

/** A Postgres that is started again when it ends by itself. */
class KeptAlive {
  private stopping = false;
  private returning: Promise<void> = Promise.resolve();

  private constructor(
    private readonly options: PostgresOptions,
    private readonly onNotice: (line: string) => void,
    private readonly onLost: (error: Error) => void,
    private running: PostgresProcess,
  ) {
    this.watch();
  }

  static async start(
    options: PostgresOptions,
    onNotice: (line: string) => void,
    onLost: (error: Error) => void,
  ): Promise<KeptAlive> {
    return new KeptAlive(options, onNotice, onLost, await PostgresProcess.start(options));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.returning;
    await this.running.stop();
  }

  private watch(): void {
    this.running.onLost((why) => {
      if (this.stopping) return;
      this.onNotice(`The embedded Postgres ended (${why || 'it was killed'}); it is started again.`);
      this.returning = this.bringBack();
    });
  }

  private async bringBack(): Promise<void> {
    let last: unknown;
    for (const delay of RETRY_AFTER) {
      await setTimeout(delay);
      if (this.stopping) return;
      try {
        this.running = await PostgresProcess.start(this.options);
        this.watch();
        this.onNotice('The embedded Postgres is back.');
        return;
      } catch (error) {
        last = error;
      }
    }
    this.onLost(last instanceof Error ? last : new Error(String(last)));
  }
}

/** Where the embedded Postgres of a data folder listens, as far as it says so; it may have been killed since. */
export function embeddedUrl(dataFolder: string): string | undefined {
  const file = join(databaseFolder(dataFolder), 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const port = readFileSync(file, 'utf8').split('\n')[3]?.trim();
  return port ? urlAt(Number(port)) : undefined;
}

const urlAt = (port: number, database = USER): string =>
  `postgres://${USER}:${USER}@127.0.0.1:${port}/${database}`;

/** Makes Tocsin's database in a cluster that has none yet, also where a start ended before it did so. */
async function makeDatabase(port: number): Promise<void> {
  const client = new Client({ connectionString: urlAt(port, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [USER]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${USER}`);
  } finally {
    await client.end();
  }
}

/** A server that was killed leaves its Postgres behind; it is ended before its owner's successor uses the folder. */
async function endStale(link: string): Promise<void> {
  const file = join(link, 'postmaster.pid');
  if (!existsSync(file)) return;
  const folder = realpathSync(link);
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  for (let tries = 0; [link, folder].some((path) => isPostgres(pid, path)) && tries < 100; tries++) {
    process.kill(pid, tries < 50 ? 'SIGINT' : 'SIGQUIT');
    await setTimeout(100);
  }
  rmSync(file, { force: true });
}

/** Whether a process is the Postgres of this folder, and not another that has taken its number since. */
function isPostgres(pid: number, folder: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
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
