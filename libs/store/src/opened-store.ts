import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { embeddedUrl, startEmbeddedPostgres, type RunningDatabase } from './postgres/embedded-postgres';
import type { StoreSettings } from './settings';
import type { Queries } from './stored-events';

/** One connection, for a process that reads and goes. */
export interface OpenedStore extends Queries {
  close: () => Promise<void>;
}

/**
 * Connects to the database of an installation. The embedded one is shared with a server that runs, and started when
 * none does. @returns undefined where there has never been a database. @throws Error when it cannot be reached.
 */
export async function openStore(settings: StoreSettings): Promise<OpenedStore | undefined> {
  const database = await reachDatabase(settings);
  return database && connected(database.url, database);
}

/** Where the database of an installation is, as `openStore` finds it; whoever asked stops what was started for them. */
export async function reachDatabase({
  dataFolder,
  databaseUrl,
}: StoreSettings): Promise<Pick<RunningDatabase, 'url' | 'stop'> | undefined> {
  const there = (url: string) => ({ url, stop: async () => {} });
  if (databaseUrl) return there(databaseUrl);
  const running = embeddedUrl(dataFolder);
  if (running)
    try {
      await (await connected(running)).close();
      return there(running);
    } catch (error) {
      if ((error as { code?: string }).code !== 'ECONNREFUSED') throw error;
    }
  if (!existsSync(join(dataFolder, 'postgres', 'PG_VERSION'))) return undefined;
  return startEmbeddedPostgres(dataFolder);
}

/** Connects for as long as one thing takes. */
export async function connected(url: string, postgres?: Pick<RunningDatabase, 'stop'>): Promise<OpenedStore> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
  return {
    query: async <Rows>(sql: string, parameters?: unknown[]) =>
      (await client.query(sql, parameters)).rows as Rows,
    close: async () => {
      await client.end();
      await postgres?.stop();
    },
  };
}
