/** Who made an exercise before seats belonged to accounts has theirs on every device. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { PersonEntity } from '../exercises/person.entity';
import { dataSourceOptions } from './data-source';
import { migrated, testPostgres, type TestPostgres } from './testing/test-postgres';

const [fay, maker, guest, namesake, elsewhere] = Array.from({ length: 5 }, () => randomUUID());
const [own, renamed, nobodys] = Array.from({ length: 3 }, () => randomUUID());

let postgres: TestPostgres;
let upgraded: DataSource;
beforeAll(async () => {
  postgres = await testPostgres();
  const { migrations } = dataSourceOptions(postgres.url);
  const all = migrations as (new () => object)[];
  const here = all.findIndex(({ name }) => name.startsWith('AccountsOfPeople'));
  const old = await new DataSource({
    type: 'postgres',
    url: postgres.url,
    migrationsRun: true,
    migrations: all.slice(0, here),
  }).initialize();
  const insert = (table: string, row: object) =>
    old.createQueryBuilder().insert().into(table).values(row).execute();
  await insert('account', { id: fay, name: 'Fay', email: 'fay@example.org', password_hash: 'x' });
  await insert('content', { hash: 'a1', body: {} });
  for (const [id, owner] of [
    [own, fay],
    [renamed, fay],
    [nobodys, null],
  ])
    await insert('exercise', { id, scenario_id: 'x', scenario_hash: 'a1', join_code: id, owner });
  const at = (minute: number) => new Date(Date.UTC(2025, 10, 25, 9, minute));
  for (const [id, exercise, name, minute] of [
    [guest, own, 'Fay', 2],
    [maker, own, 'Fay', 1],
    [elsewhere, renamed, 'Faye', 1],
    [namesake, nobodys, 'Fay', 1],
  ] as const)
    await insert('person', { id, exercise_id: exercise, name, invitation: id, created_at: at(minute) });
  await old.destroy();
  upgraded = await migrated(postgres.url);
});
afterAll(async () => {
  await upgraded?.destroy();
  await postgres?.stop();
});

it('the first person under the owner’s name is the owner; namesakes are not', async () => {
  const people = await upgraded.getRepository(PersonEntity).find();
  const bound = people.filter(({ accountId }) => accountId !== null);
  expect(bound.map(({ id, accountId }) => [id, accountId])).toEqual([[maker, fay]]);
});
