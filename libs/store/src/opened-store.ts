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
export async function openStore({
  dataFolder,
  databaseUrl,
}: StoreSettings): Promise<OpenedStore | undefined> {
  if (databaseUrl) return connected(databaseUrl);
  const running = embeddedUrl(dataFolder);
  if (running)
    try {
      return await connected(running);
    } catch (error) {
      if ((error as { code?: string }).code !== 'ECONNREFUSED') throw error;
    }
  if (!existsSync(join(dataFolder, 'postgres', 'PG_VERSION'))) return undefined;
  const postgres = await startEmbeddedPostgres(dataFolder);
  return connected(postgres.url, postgres);
}

/** Connects for as long as one thing takes. */
export async function connected(url: string, postgres?: RunningDatabase): Promise<OpenedStore> {
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
