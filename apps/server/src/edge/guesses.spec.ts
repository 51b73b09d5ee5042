import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { Guesses } from './guesses';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const wrong = () => Promise.resolve(null);
const right = () => Promise.resolve('a seat');

/** A client that has guessed wrong so often that nothing is free any more. */
async function guessed(client: string): Promise<Guesses> {
  const guesses = new Guesses();
  for (let one = 0; one < 100; one++) await guesses.of(client, wrong);
  return guesses;
}

it('lets a hundred wrong ones pass, and any number of right ones beside them', async () => {
  const guesses = await guessed('192.0.2.1');
  for (let one = 0; one < 500; one++) expect(await guesses.of('192.0.2.2', right)).toBe('a seat');
  expect(await guesses.of('192.0.2.2', wrong)).toBeNull();
});

it('gives 25 turns a second to an address that guessed more', async () => {
  const guesses = await guessed('192.0.2.1');
  let answered = 0;
  for (let one = 0; one < 40; one++) void guesses.of('192.0.2.1', right).then(() => answered++);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(answered).toBe(25);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(answered).toBe(40);
});

it('gives no more to one who guesses one after another', async () => {
  const guesses = await guessed('192.0.2.1');
  let answered = 0;
  void (async () => {
    for (let one = 0; one < 1_000; one++) await guesses.of('192.0.2.1', wrong).then(() => answered++);
  })();
  await jest.advanceTimersByTimeAsync(10_000);
  // Each second one is free again.
  expect(answered).toBeGreaterThan(240);
  expect(answered).toBeLessThanOrEqual(260);
});

it('lets nobody wait for longer than forty seconds, and has a hall of 500 in within twenty', async () => {
  const guesses = await guessed('192.0.2.1');
  const asked = Array.from({ length: 1_100 }, () => guesses.of('192.0.2.1', right).catch(() => 'refused'));
  await jest.advanceTimersByTimeAsync(20_000);
  expect(await Promise.all(asked.slice(0, 500))).toEqual(Array(500).fill('a seat'));
  await jest.advanceTimersByTimeAsync(20_000);
  const answers = await Promise.all(asked);
  expect(answers.filter((one) => one === 'refused')).toHaveLength(100);
});
