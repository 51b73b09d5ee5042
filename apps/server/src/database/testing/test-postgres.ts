import { startEmbeddedPostgres } from '@tocsin/store';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../data-source';

/** A Postgres of a test's own. */
export interface TestPostgres {
  url: string;
  stop: () => Promise<void>;
}

/** Starts a Postgres on a folder that goes with it. */
export async function testPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-test-'));
  chmodSync(folder, 0o755); // Under root, Postgres runs as another user, who must get in.
  const { url, stop } = await startEmbeddedPostgres(folder);
  return {
    url,
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Connects as the server does: every migration has run. */
export const migrated = (url: string): Promise<DataSource> =>
  new DataSource(dataSourceOptions(url)).initialize();
