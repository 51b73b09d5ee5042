/** Servers that lose the connection over which they hear each other. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CommandBody } from '@tocsin/engine';
import { setTimeout } from 'node:timers/promises';
import { Serving } from '../testing/serving';

const logEntry = (text: string): CommandBody => ({ type: 'WriteLogEntry', text });

let serving: Serving;
beforeAll(async () => void (serving = await Serving.begin()), 240_000);
afterAll(() => serving?.end(), 240_000);

test('[S3] servers hear each other again after the database was away, over one connection each', async () => {
  const other = await serving.server();
  const { id, people } = await serving.exercise();
  const fay = serving.client(id, people['Fay']!);
  const colleague = serving.client(id, people['Ann']!);
  const ann = serving.client(id, people['Ann']!, other.url);
  expect(await fay.join()).toMatchObject({ ok: true });
  expect(await colleague.join()).toMatchObject({ ok: true });
  expect(await ann.join()).toMatchObject({ ok: true });
  await fay.insist({ type: 'StartExercise' });
  const listening = () =>
    serving.sql<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE query LIKE 'LISTEN%'");
  const before = (await listening()).length;
  expect(before).toBe(serving.servers.length);
  for (let cuts = 0; cuts < 3; cuts++) {
    await serving.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'`);
    expect(await colleague.insist(logEntry(`while nobody listens ${cuts}`))).toMatchObject({ ok: true });
    await ann.until(() => Object.keys(ann.state.logEntries).length === cuts + 1, 'what was stored meanwhile');
    for (const end = Date.now() + 30_000; (await listening()).length < before && Date.now() < end;)
      await setTimeout(100);
  }
  await setTimeout(2_500);
  expect(await listening()).toHaveLength(before);
  expect(ann.faults).toEqual([]);
}, 240_000);
