import { workerData } from 'piscina';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source';

/** A connection of a thread of its own, for as long as its work takes. */
export async function withDatabase<T>(work: (database: DataSource) => Promise<T>): Promise<T> {
  const { databaseUrl } = workerData as { databaseUrl: string };
  const options = { ...dataSourceOptions(databaseUrl), migrationsRun: false, poolSize: 1 } as never;
  const database = await new DataSource(options).initialize();
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}
