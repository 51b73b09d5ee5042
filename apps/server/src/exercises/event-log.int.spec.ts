import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { migrated, testPostgres, type TestPostgres } from '../database/testing/test-postgres';
import { EventLog } from './event-log';
import { ExerciseEventEntity } from './exercise-event.entity';

const exercise = randomUUID();
const ODD = 'ab\u0000cd \ud83d';
let postgres: TestPostgres;
let database: DataSource;
let log: EventLog;

beforeAll(async () => {
  postgres = await testPostgres();
  database = await migrated(postgres.url);
  log = new EventLog(database);
  const bodies = ['before', ODD, 'says "message":"m4"', 'after'];
  for (const [index, body] of bodies.entries())
    await database.getRepository(ExerciseEventEntity).insert({
      exerciseId: exercise,
      seq: index + 1,
      type: 'MessageSent',
      data: {
        message: `m${index + 1}`,
        number: index + 1,
        body,
        attachments: [{ file: `upload:${index + 1}` }],
      },
      exerciseTime: 0,
      at: '0',
      actor: 'ann',
      commandId: `c-${index}`,
      commandPart: 0,
      audience: ['organisation:alpha'],
      dataHash: '',
      hash: '',
    });
});
afterAll(async () => {
  await database?.destroy();
  await postgres?.stop();
});

const found = async (field: string, value: unknown, keys = ['organisation:alpha', 'everyone']) => {
  const saysIt = ({ data }: { data: object }) => (data as Record<string, unknown>)[field] === value;
  return (await log.find(exercise, ['MessageSent'], keys, { [field]: value }, saysIt))?.seq;
};

describe('an event of a log that holds U+0000 and half an emoji', () => {
  it.each([1, 2, 3, 4])('is found by what it says: m%i', async (seq) => {
    expect(await found('message', `m${seq}`)).toBe(seq);
    expect(await found('number', seq)).toBe(seq);
  });

  it('is read as it was written', async () => {
    const [, odd] = await log.read(exercise);
    expect(odd!.data).toMatchObject({ body: ODD });
  });

  it('is found by the odd text itself', async () => {
    expect(await found('body', ODD)).toBe(2);
  });

  it('is found by a file that it carries', async () => {
    const isCarried = ({ data }: { data: object }) => JSON.stringify(data).includes('upload:2');
    const carrier = await log.find(
      exercise,
      ['MessageSent'],
      ['organisation:alpha'],
      { file: 'upload:2' },
      isCarried,
    );
    expect(carrier?.seq).toBe(2);
  });

  it('is not there for those who may not see it, nor where none says it', async () => {
    expect(await found('message', 'm2', ['organisation:beta'])).toBeUndefined();
    expect(await found('message', 'm5')).toBeUndefined();
    expect(await found('message', '\u0000')).toBeUndefined();
  });
});
