/** An exercise is one thing under every spelling of its id, and is read for those alone who take part in it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Browser } from '@tocsin/rig';
import { setTimeout } from 'node:timers/promises';
import { Serving, type Member } from '../testing/serving';

const HELD = 'tocsin_exercises_held';
let serving: Serving;
let id: string;
let people: Record<string, Member>;
beforeAll(async () => {
  serving = await Serving.begin();
  ({ id, people } = await serving.exercise());
  const fay = serving.client(id, people['Fay']!);
  await fay.join();
  await fay.command({ type: 'StartExercise' });
  await fay.command({ type: 'PauseClock' });
  fay.close();
}, 240_000);
afterAll(() => serving?.end(), 240_000);

/** The first so many spellings, by which letters are capitals; the usual one is not among them. */
function spellings(of: string, count: number): string[] {
  const letters = [...of].flatMap((sign, index) => (/[a-f]/.test(sign) ? [index] : []));
  return Array.from({ length: count }, (_, number) => {
    const capitals = letters.filter((_letter, bit) => ((number + 1) >> bit) & 1);
    return [...of].map((sign, index) => (capitals.includes(index) ? sign.toUpperCase() : sign)).join('');
  });
}
/** The member's browser, as the server that runs now is reached. */
const inBrowser = ({ browser, seat }: Member): Member => ({
  browser: new Browser(serving.url, browser.cookies),
  seat,
});

test('a stranger has nothing loaded, however they spell the id: not by HTTP, not by the socket', async () => {
  const other = await serving.exercise();
  await serving.restart();
  expect(await serving.measured(HELD)).toBe(0);
  const stranger = new Browser(serving.url);
  const elsewhere = inBrowser(other.people['Ann']!);
  const socket = serving.client(id, elsewhere);
  const written = spellings(id, 60);
  expect(new Set([...written, id]).size).toBe(61);
  for (const exercise of [id, ...written]) {
    for (const path of ['people', 'join-code', 'names', 'briefing', 'events', 'log.jsonl'])
      for (const { browser, seat } of [{ browser: stranger, seat: people['Ann']!.seat }, elsewhere])
        expect((await browser.ask(`/api/exercises/${exercise}/${path}`, { seat })).status).toBeGreaterThan(
          400,
        );
    const message = { exercise, seat: elsewhere.seat };
    const command = { type: 'WriteLogEntry', text: 'Let me in.' };
    expect(await socket.ask('join', message)).toMatchObject({ code: 'not-enrolled' });
    expect(await socket.ask('join', { ...message, seat: people['Ann']!.seat })).toMatchObject({
      code: 'not-your-seat',
    });
    expect(await socket.ask('command', { ...message, id: crypto.randomUUID(), command })).toMatchObject({
      code: 'not-enrolled',
    });
  }
  expect(await serving.measured(HELD)).toBe(0);
}, 240_000);

test('[J9] what is done under another spelling reaches those who are connected, and repeats nothing', async () => {
  const ann = serving.client(id, inBrowser(people['Ann']!));
  const lou = serving.client(id, inBrowser(people['Lou']!));
  expect(await ann.join()).toMatchObject({ ok: true });
  expect(await lou.join()).toMatchObject({ ok: true });
  const message = {
    exercise: id.toUpperCase(),
    seat: ann.seat.toUpperCase(),
    id: crypto.randomUUID(),
    command: { type: 'WriteLogEntry', text: 'Under capitals.' },
  };
  const answer = await ann.ask<{ ok: true; seq: number }>('command', message);
  expect(answer).toMatchObject({ ok: true });
  expect(await ann.ask('command', { ...message, exercise: id, id: message.id.toUpperCase() })).toEqual(
    answer,
  );
  for (const client of [ann, lou]) {
    await client.until(() => client.state.seq >= answer.seq, 'the entry');
    expect(Object.values(client.state.logEntries).map(({ text }) => text)).toEqual(['Under capitals.']);
    expect(client.faults).toEqual([]);
  }
  const { browser, seat } = inBrowser(people['Fay']!);
  const asked = { seat: seat.toUpperCase() };
  expect((await browser.ask(`/api/exercises/${id.toUpperCase()}/names`, asked)).status).toBe(200);
  expect((await browser.ask(`/api/exercises/${id.toUpperCase()}/people`, asked)).status).toBe(200);
  expect(await serving.measured(HELD)).toBe(1);
}, 240_000);

test('an exercise that nobody uses is let go, one that runs or is watched is not', async () => {
  const running = await serving.exercise();
  const fay = serving.client(running.id, running.people['Fay']!);
  await fay.join();
  await fay.command({ type: 'StartExercise' });
  fay.close();
  for (const client of serving.clients) client.close();
  await serving.restart({ TOCSIN_IDLE_SECONDS: '1' });
  expect(await serving.measured(HELD)).toBe(1);
  const ann = inBrowser(people['Ann']!);
  const watching = serving.client(id, ann);
  expect(await watching.join()).toMatchObject({ ok: true });
  await setTimeout(7_000);
  expect(await serving.measured(HELD)).toBe(2);
  expect(await watching.command({ type: 'WriteLogEntry', text: 'Still here.' })).toMatchObject({ ok: true });
  watching.close();
  for (const end = Date.now() + 20_000; (await serving.measured(HELD)) > 1 && Date.now() < end;)
    await setTimeout(200);
  expect(await serving.measured(HELD)).toBe(1);
  const again = serving.client(id, ann);
  expect(await again.join()).toMatchObject({ ok: true });
  expect(Object.values(again.state.logEntries).map(({ text }) => text)).toContain('Still here.');
}, 240_000);
