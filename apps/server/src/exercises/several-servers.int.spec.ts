/** Two servers on one database, and what a server finds when it comes back. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exerciseTime, type CommandBody } from '@tocsin/engine';
import { aScenario } from '@tocsin/engine/testing';
import { setTimeout } from 'node:timers/promises';
import { Serving } from '../testing/serving';

const SCENARIO = aScenario([
  { number: 1, trigger: { at: '+00:00:02' }, recipients: ['everyone'] },
  { number: 2, trigger: { at: '+00:00:03' }, recipients: ['organisation:alpha'] },
]);
const logEntry = (text: string): CommandBody => ({ type: 'WriteLogEntry', text });

let serving: Serving;
beforeAll(async () => void (serving = await Serving.begin([SCENARIO])), 60_000);
afterAll(() => serving?.end(), 60_000);

test('[S1] what is done on one server is seen on the other, once; an inject that falls due is released once', async () => {
  const other = await serving.server();
  // They sign with one key, whichever is asked first.
  const keys = [serving.url, other.url, serving.url].map(async (url) =>
    (await fetch(`${url}/api/signing-key.pem`)).text(),
  );
  const [key, ...rest] = await Promise.all(keys);
  expect(key).toMatch(/^-----BEGIN PUBLIC KEY-----/);
  expect(rest).toEqual([key, key]);
  const { id, people } = await serving.exercise();
  const fay = serving.client(id, people['Fay']!);
  const ann = serving.client(id, people['Ann']!, other.url);
  const colleague = serving.client(id, people['Ann']!);
  for (const one of [fay, ann, colleague]) expect(await one.join()).toMatchObject({ ok: true });
  await fay.command({ type: 'StartExercise' });
  await Promise.all([
    ...Array.from({ length: 40 }, (_, n) => ann.command(logEntry(`there ${n}`))),
    ...Array.from({ length: 40 }, (_, n) => colleague.command(logEntry(`here ${n}`))),
  ]);
  for (const one of [ann, colleague, fay]) {
    await one.until(() => Object.keys(one.state.logEntries).length === 80, '80 entries');
    await one.until(() => Object.keys(one.state.messages).length === 2, 'both injects');
    expect(one.faults).toEqual([]);
    const released = one.events.filter(({ type }) => type === 'MessageDelivered');
    expect(released).toHaveLength(2);
  }
});

test('[S2] killed and started again: nothing acknowledged is missing, and exercise time stood still meanwhile', async () => {
  const server = await serving.server();
  const { id, people } = await serving.exercise();
  const fay = serving.client(id, people['Fay']!, server.url);
  await fay.join();
  await fay.command({ type: 'StartExercise' });
  const acknowledged: string[] = [];
  const writing = (async () => {
    for (let n = 0; ; n++) {
      const answer = await fay
        .ask('command', {
          exercise: id,
          seat: fay.seat,
          id: crypto.randomUUID(),
          command: { type: 'WriteNote', text: `note ${n}` },
        })
        .catch(() => undefined);
      if (!answer) return;
      acknowledged.push(`note ${n}`);
    }
  })();
  await setTimeout(400);
  for (const one of serving.servers) await one.kill();
  fay.close();
  await writing;
  const lastAt = fay.state.clock.wall;
  await setTimeout(4_000);

  const again = await serving.server();
  const back = serving.client(id, people['Fay']!, again.url);
  await back.join();
  const texts = Object.values(back.state.notes).map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(acknowledged));
  expect(acknowledged.length).toBeGreaterThan(5);
  const elapsed = exerciseTime(back.state.clock, Date.now());
  expect(Date.now() - lastAt).toBeGreaterThan(4_000);
  expect(elapsed).toBeLessThan(3_500);
  await back.until(
    () => Object.keys(back.state.messages).length === 2,
    'the injects that were still to come',
  );
}, 60_000);
