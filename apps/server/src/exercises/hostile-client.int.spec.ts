/** Whoever sends nonsense gets a coded answer, changes nothing, and leaves the server serving. */
import type { RecordedEvent } from '@tocsin/engine';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { Browser, type LiveClient } from '@tocsin/rig';
import { Address } from '@tocsin/scenario';
import { Serving, type Member } from '../testing/serving';

let serving: Serving;
let id: string;
let people: Record<string, Member>;
let fay: LiveClient;

beforeAll(async () => {
  serving = await Serving.begin(undefined, { TOCSIN_PACE: '100000' });
  ({ id, people } = await serving.exercise());
  fay = serving.client(id, people['Fay']!);
  await fay.join();
  await fay.command({ type: 'StartExercise' });
}, 60_000);
afterAll(() => serving?.end(), 60_000);

/** Does something, and sees that the log has not grown by it. */
async function changingNothing(work: () => Promise<unknown>): Promise<void> {
  const length = async () => {
    const { body } = await people['Fay']!.browser.ask(`/api/exercises/${id}/events?limit=10000`, {
      seat: people['Fay']!.seat,
    });
    return (body as unknown[]).length;
  };
  const before = await length();
  await work();
  expect(await length()).toBe(before);
}

test('the log is for those who see all of it, a page at a time; a page that is none is named', async () => {
  const ask = (name: string, query: string) =>
    people[name]!.browser.ask<RecordedEvent[]>(`/api/exercises/${id}/events?${query}`, {
      seat: people[name]!.seat,
    });
  expect((await ask('Ann', '')).status).toBe(403);
  const { body } = await ask('Fay', 'after=3&limit=2');
  expect(body).toMatchObject([{ seq: 4 }, { seq: 5 }]);
  expect(body[0]!.audience).toContain('control');
  for (const query of ['limit=-1', 'limit=0', 'limit=many', 'after=1.5', 'after=-1', 'after=99999999999'])
    expect(await ask('Fay', query)).toMatchObject({ status: 400 });
});

test('a local controller reads what reached them, and never a word of another organisation', async () => {
  const send = async (name: string, to: Address, title: string) => {
    const client = serving.client(id, people[name]!);
    await client.join();
    expect(await client.command({ type: 'SendMessage', to: [to], title, body: title })).toMatchObject({
      ok: true,
    });
  };
  await send('Bob', 'organisation:cert', 'BETA ALONE');
  await send('Cleo', 'organisation:alpha', 'FOR ALPHA');
  await send('Ann', 'organisation:beta', 'FROM ALPHA TO BETA');
  const { browser, seat } = people['Lou']!;
  const { status, text, body } = await browser.ask(`/api/exercises/${id}/events?limit=10000`, { seat });
  expect(status).toBe(200);
  expect(text).toContain('FOR ALPHA');
  expect(text).toContain('FROM ALPHA TO BETA');
  expect(text).not.toContain('BETA ALONE');
  const own = [
    'control@alpha',
    'everyone',
    Address.person(seat),
    Address.private(seat),
    'organisation:alpha',
  ];
  for (const { audience } of body as { audience: string[] }[]) {
    expect(audience.length).toBeGreaterThan(0);
    expect(own).toEqual(expect.arrayContaining(audience));
  }
  const all = await people['Fay']!.browser.ask(`/api/exercises/${id}/events?limit=10000`, {
    seat: people['Fay']!.seat,
  });
  const reached = (all.body as { seq: number; audience: string[] }[])
    .filter(({ audience }) => audience.some((key) => own.slice(0, 4).includes(key)))
    .map(({ seq }) => seq);
  expect((body as { seq: number }[]).map(({ seq }) => seq)).toEqual(reached);
  for (const path of ['log.jsonl', 'injects/99'])
    expect((await browser.ask(`/api/exercises/${id}/${path}`, { seat })).status).toBeGreaterThan(400);
});

test('[H1] a socket without a session is refused', () =>
  changingNothing(async () => {
    for (const cookie of [
      '',
      'tocsin_session=',
      `tocsin_session=${randomUUID()}`,
      'tocsin_session=%00; x=y',
    ]) {
      const stranger = serving.client(id, {
        browser: { cookies: cookie } as Browser,
        seat: people['Ann']!.seat,
      });
      const reason = await new Promise<{ data?: { code?: string } }>((done) =>
        stranger.socket.once('connect_error', done as never),
      );
      expect(reason.data?.code).toBe('not-signed-in');
      stranger.close();
    }
  }));

test("[H2] another's seat, another exercise, an unknown command, a malformed one: each its code", () =>
  changingNothing(async () => {
    const bob = serving.client(id, people['Bob']!);
    await bob.join();
    const text = { type: 'WriteLogEntry', text: 'x' } as const;
    expect(await bob.command(text, randomUUID(), people['Ann']!.seat)).toMatchObject({
      code: 'not-your-seat',
    });
    const elsewhere = { exercise: randomUUID(), seat: bob.seat, id: randomUUID(), command: text };
    expect(await bob.ask('command', elsewhere)).toMatchObject({ code: 'unknown-exercise' });
    const command = (body: unknown) =>
      bob.ask('command', { exercise: id, seat: bob.seat, id: randomUUID(), command: body });
    expect(await command({ type: 'DropTables' })).toMatchObject({ code: 'bad-request' });
    expect(await command({ type: 'WriteLogEntry', text: 7 })).toMatchObject({ code: 'bad-request' });
    expect(await command({ ...text, by: people['Fay']!.seat })).toMatchObject({ code: 'bad-request' });
    expect(await command({ type: 'StartExercise' })).toMatchObject({ code: 'not-allowed' });
    expect(await bob.ask('command', null)).toMatchObject({ code: 'bad-request' });
    expect(await bob.ask('drop', {})).toMatchObject({ code: 'unknown-message' });
  }));

test('[H3] a message above the largest size closes the connection, and nothing else', () =>
  changingNothing(async () => {
    const bob = serving.client(id, people['Bob']!);
    await bob.join();
    const gone = new Promise((done) => bob.socket.once('disconnect', done));
    bob.socket.emit('command', { text: 'x'.repeat(300 * 1024) } as never, (() => {}) as never);
    await gone;
    await bob.until(() => bob.socket.connected, 'the connection');
    expect(await bob.join()).toMatchObject({ ok: true });
  }));

test('[H4] 10,000 fuzzed messages leave the server serving', async () => {
  const bob = serving.client(id, people['Bob']!);
  await bob.join();
  const messages = fc.sample(
    fc.tuple(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom('join', 'command', 'time') },
        fc.string({ minLength: 1 }),
      ),
      fc.oneof(
        fc.jsonValue(),
        fc.record(
          {
            exercise: fc.oneof(fc.constant(id), fc.uuid(), fc.jsonValue()),
            seat: fc.oneof(fc.constant(bob.seat), fc.constant(people['Ann']!.seat), fc.jsonValue()),
            id: fc.oneof(fc.uuid(), fc.jsonValue()),
            have: fc.oneof(fc.integer(), fc.jsonValue()),
            as: fc.oneof(fc.constant(people['Ann']!.seat), fc.jsonValue()),
            command: fc.oneof(
              fc.jsonValue(),
              fc.record({
                type: fc.constantFrom(
                  'GiveReceipt',
                  'ChooseOption',
                  'EndExercise',
                  'EnrolPerson',
                  '__proto__',
                ),
                messages: fc.jsonValue(),
                option: fc.jsonValue(),
                person: fc.jsonValue(),
              }),
            ),
          },
          { requiredKeys: [] },
        ),
      ),
    ),
    { numRuns: 10_000, seed: 2 },
  );
  await changingNothing(async () => {
    for (let from = 0; from < messages.length; from += 500)
      await Promise.all(
        messages.slice(from, from + 500).map(async ([name, body]) => {
          if (
            [
              'connect',
              'disconnect',
              'connect_error',
              'disconnecting',
              'newListener',
              'removeListener',
            ].includes(name)
          )
            return;
          expect(await bob.ask(name, body)).toBeInstanceOf(Object);
        }),
      );
  });
  const ann = serving.client(id, people['Ann']!);
  expect(await ann.join()).toMatchObject({ ok: true });
  expect(await ann.command({ type: 'WriteLogEntry', text: 'still here' })).toMatchObject({ ok: true });
}, 60_000);

test('[H5] raw bytes on the web socket end that connection alone', async () => {
  const raw = new WebSocket(`${serving.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  await new Promise((done) => (raw.onopen = done));
  const closed = new Promise((done) => (raw.onclose = done));
  raw.send('4not a packet of this protocol{{{');
  raw.send(new Uint8Array([255, 0, 254, 1]));
  await closed;
  expect((await new Browser(serving.url).ask('/health')).status).toBe(200);
});
