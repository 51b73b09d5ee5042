import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ActionChangeEntity } from '../improvement/corrective-action.entity';
import { ENTITIES } from './entities';
import { Foundation1700000000000 } from './migrations/1-foundation';
import { Improvement1700000200000 } from './migrations/2-improvement';
import { SigningKey1700000300000 } from './migrations/3-signing-key';
import { Reminders1700000400000 } from './migrations/4-reminders';
import { ROWS_OF_0_1_0 } from './testing/rows-of-0.1.0';
import { migrated, testPostgres, type TestPostgres } from './testing/test-postgres';

let postgres: TestPostgres;
let upgraded: DataSource;
let fresh: DataSource;

beforeAll(async () => {
  postgres = await testPostgres();

  const old = await new DataSource({
    type: 'postgres',
    url: postgres.url,
    migrationsRun: true,
    migrations: [
      Foundation1700000000000,
      Improvement1700000200000,
      SigningKey1700000300000,
      Reminders1700000400000,
    ],
  }).initialize();
  for (const [table, row] of ROWS_OF_0_1_0)
    await old.createQueryBuilder().insert().into(table).values(row).execute();
  await old.createQueryRunner().createDatabase('fresh');
  await old.destroy();

  upgraded = await migrated(postgres.url);
  fresh = await migrated(new URL('fresh', postgres.url).href);
});
afterAll(async () => {
  await upgraded?.destroy();
  await fresh?.destroy();
  await postgres?.stop();
});

// Statements that these name are what a new migration has to run.
const missing = async (database: DataSource): Promise<string[]> => {
  const { upQueries } = await database.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
};

describe('migrations of an empty database', () => {
  it('make the schema that the entities describe', async () => {
    expect(await missing(fresh)).toEqual([]);
  });

  it('make no table that no entity describes', async () => {
    const tables = await fresh
      .createQueryBuilder()
      .select('table_name', 'name')
      .from('information_schema.tables', 'tables')
      .where(`table_schema = 'public'`)
      .getRawMany<{ name: string }>();
    expect(tables.map(({ name }) => name).sort()).toEqual(
      ['migrations', ...ENTITIES.map((entity) => fresh.getMetadata(entity).tableName)].sort(),
    );
  });
});

describe('migrations of a database of version 0.1.0', () => {
  it('make the schema that the entities describe', async () => {
    expect(await missing(upgraded)).toEqual([]);
  });

  it.each(ROWS_OF_0_1_0)('keep the rows of %s', async (table, row) => {
    const asWritten = ([column, value]: [string, unknown]) =>
      typeof value === 'string' ? `"${column}"::text AS "${column}"` : `"${column}"`;
    const kept = await upgraded
      .createQueryBuilder()
      .select(Object.entries(row).map(asWritten))
      .from(table, table)
      .getRawMany<object>();
    expect(kept).toEqual([row]);
  });

  it('let nobody change or remove what was noted of a corrective action', async () => {
    const notes = upgraded.getRepository(ActionChangeEntity);
    const refused = 'corrective_action_change is only appended to';
    const [note] = await notes.find();
    await expect(notes.update({ actionId: note!.actionId }, { version: 9 })).rejects.toThrow(refused);
    await expect(notes.delete({ actionId: note!.actionId })).rejects.toThrow(refused);
    expect(await notes.find()).toEqual([note]);
  });
});
