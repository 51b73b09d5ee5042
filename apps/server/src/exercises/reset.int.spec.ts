/** An exercise that was started by mistake goes back to ready, on every server, and is played again. */
import { aScenario } from '@tocsin/engine/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Serving } from '../testing/serving';

let serving: Serving;
beforeAll(async () => {
  serving = await Serving.begin([aScenario([{ number: 1, trigger: { at: '+00:00' } }])]);
  await serving.server();
}, 60_000);
afterAll(() => serving?.end(), 30_000);

const standing = async (id: string): Promise<unknown> => {
  const { body } = await (await serving.host()).ask<{ id: string; standing: string }[]>('/api/exercises');
  return body.find((one) => one.id === id)?.standing;
};

test('a reset empties every inbox, is listed as not started, survives a restart, and STARTEX comes again', async () => {
  const { id, people } = await serving.exercise();
  const fay = serving.client(id, people['Fay']!);
  const ann = serving.client(id, people['Ann']!, serving.servers[1]!.url);
  await Promise.all([fay.stay(), ann.stay()]);
  await fay.command({ type: 'StartExercise' });
  await ann.until(() => Object.keys(ann.state.messages).length === 1, 'the inject');
  expect(await standing(id)).toBe('running');

  expect(await ann.command({ type: 'ResetExercise' })).toMatchObject({ code: 'not-allowed' });
  expect(await fay.command({ type: 'ResetExercise' })).toMatchObject({ ok: true });
  await ann.until(() => ann.state.standing === 'ready', 'the reset');
  expect(ann.state.messages).toEqual({});
  expect(await standing(id)).toBe('ready');

  await serving.restart();
  const again = serving.client(id, people['Fay']!);
  await again.join();
  expect(again.state.standing).toBe('ready');
  expect(again.state.injects[1]?.standing).toBe('scheduled');
  await again.command({ type: 'StartExercise' });
  await ann.until(() => Object.keys(ann.state.messages).length === 1, 'the inject once more');
});

test('once somebody has answered there is no way back', async () => {
  const { id, people } = await serving.exercise();
  const [fay, ann] = [serving.client(id, people['Fay']!), serving.client(id, people['Ann']!)];
  await Promise.all([fay.stay(), ann.stay()]);
  await fay.command({ type: 'StartExercise' });
  await ann.until(() => Object.keys(ann.state.messages).length === 1, 'the inject');
  const messages = Object.keys(ann.state.messages);
  await ann.command({ type: 'GiveReceipt', messages, receipt: 'acknowledged' });
  expect(await fay.command({ type: 'ResetExercise' })).toMatchObject({ code: 'already-answered' });
  expect(await standing(id)).toBe('running');
});
