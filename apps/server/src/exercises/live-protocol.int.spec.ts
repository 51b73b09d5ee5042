/** The rules of docs/PROTOCOL.md, each by its number, over real sockets and a real database. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CommandBody, State } from '@tocsin/engine';
import { aScenario } from '@tocsin/engine/testing';
import type { CommandAnswer } from '@tocsin/protocol';
import { randomUUID } from 'node:crypto';
import { Serving, type Member } from '../testing/serving';
import type { LiveClient } from '@tocsin/rig';

const SCENARIO = aScenario([
  { number: 1, trigger: 'manual', recipients: ['everyone'] },
  { number: 2, trigger: 'manual', recipients: ['organisation:alpha'] },
  { number: 3, trigger: { after: { inject: 2 } }, recipients: ['organisation:beta'] },
]);

let serving: Serving;
let id: string;
let people: Record<string, Member>;
let fay: LiveClient;

const logEntry = (text: string): CommandBody => ({ type: 'WriteLogEntry', text });
const seqOf = (answer: CommandAnswer): number => (answer.ok ? answer.seq : NaN);
const client = (name: string, server?: string) => serving.client(id, people[name]!, server);
const plain = (state: State): unknown => JSON.parse(JSON.stringify(state));
async function joined(name: string): Promise<LiveClient> {
  const one = client(name);
  const answer = await one.join();
  if (!answer.ok) throw new Error(answer.code);
  return one;
}

beforeAll(async () => {
  serving = await Serving.begin([SCENARIO]);
  ({ id, people } = await serving.exercise());
  fay = await joined('Fay');
  await fay.command({ type: 'StartExercise' });
}, 60_000);
afterAll(() => serving?.end(), 60_000);

describe('joining', () => {
  test('[J1] without `have` the answer is a snapshot: the fold of what the seat may see', async () => {
    const ann = client('Ann');
    const answer = await ann.join();
    expect(answer).toMatchObject({ ok: true, mode: 'snapshot' });
    expect(ann.state.standing).toBe('running');
    expect(ann.state.injects).toEqual({});
  });

  test('[J2] with `have` the answer is what was missed since, each event once and in order', async () => {
    const ann = await joined('Ann');
    const have = ann.state.seq;
    ann.socket.disconnect();
    await fay.command({ type: 'SendMessage', to: ['organisation:alpha'], title: 'A', body: 'a' });
    await fay.command({ type: 'SendMessage', to: ['organisation:beta'], title: 'B', body: 'b' });
    ann.socket.connect();
    const answer = await ann.join({ have });
    expect(answer).toMatchObject({ ok: true, mode: 'events' });
    expect(ann.events.map(({ type }) => type)).toEqual(['MessageSent']);
    expect(JSON.stringify(answer)).not.toContain('organisation:beta');
    expect(ann.faults).toEqual([]);
  });

  test('[J3] when more than 500 events were missed the answer is a snapshot', async () => {
    const ann = await joined('Ann');
    const have = ann.state.seq;
    ann.socket.disconnect();
    const bystander = await joined('Ann');
    await Promise.all(Array.from({ length: 520 }, (_, n) => bystander.insist(logEntry(`entry ${n}`))));
    ann.socket.connect();
    expect(await ann.join({ have })).toMatchObject({ ok: true, mode: 'snapshot' });
    expect(plain(ann.state)).toEqual(plain(bystander.state));
  });

  test('[J4] someone whose enrolment changed while away gets a snapshot, whatever they have', async () => {
    const zoe = await serving.enrol(id, people['Fay']!.seat, {
      name: 'Zoe',
      part: 'participant',
      organisation: 'alpha',
    });
    const one = serving.client(id, zoe);
    await one.join();
    const have = one.state.seq;
    one.socket.disconnect();
    await serving.move(id, zoe.seat, 'beta');
    one.socket.connect();
    expect(await one.join({ have })).toMatchObject({ ok: true, mode: 'snapshot' });
    expect(one.state.people[zoe.seat]?.organisation).toBe('beta');
  });

  test('[J5] `as` shows a facilitator what that person sees, and nothing else; nobody else may', async () => {
    const preview = client('Fay');
    expect(await preview.join({ as: people['Ann']!.seat })).toMatchObject({ ok: true });
    const ann = await joined('Ann');
    expect(plain(preview.state)).toEqual(plain(ann.state));
    await fay.command({ type: 'SendMessage', to: ['organisation:beta'], title: 'To beta', body: 'b' });
    await fay.command({ type: 'SendMessage', to: ['organisation:alpha'], title: 'To alpha', body: 'a' });
    await preview.until(() => preview.frames.length > 0, 'a frame');
    expect(JSON.stringify(preview.frames)).not.toContain('To beta');
    expect(await ann.join({ as: people['Bob']!.seat })).toMatchObject({ ok: false, code: 'not-allowed' });
  });

  test('[J6] whose enrolment changes is told to join again, and receives nothing of before from then on', async () => {
    const max = await serving.enrol(id, people['Fay']!.seat, {
      name: 'Max',
      part: 'participant',
      organisation: 'alpha',
    });
    const one = serving.client(id, max);
    await one.join();
    await serving.move(id, max.seat, 'beta');
    await one.until(() => one.rejoins.length > 0, 'rejoin');
    const before = one.frames.length;
    const seen = await joined('Ann');
    await fay.command({ type: 'SendMessage', to: ['organisation:alpha'], title: 'Not for Max', body: 'a' });
    await seen.until(() => JSON.stringify(seen.frames).includes('Not for Max'));
    expect(JSON.stringify(one.frames.slice(before))).not.toContain('Not for Max');
    await one.join();
    expect(JSON.stringify(one.state.messages)).not.toContain('Not for Max');
  });

  test('[J7] a refused join says why by a code, and joins nothing', async () => {
    const stranger = serving.client(id, { browser: people['Bob']!.browser, seat: people['Ann']!.seat });
    expect(await stranger.join()).toMatchObject({ ok: false, code: 'not-your-seat' });
    const elsewhere = serving.client(randomUUID(), people['Ann']!);
    expect(await elsewhere.join()).toMatchObject({ ok: false, code: 'unknown-exercise' });
    const other = await serving.exercise();
    const crossed = serving.client(other.id, people['Ann']!);
    expect(await crossed.join()).toMatchObject({ ok: false, code: 'not-enrolled' });
  });
});

describe('commands', () => {
  test('[C1] every command is answered: with the sequence it reached, or with a code', async () => {
    const ann = await joined('Ann');
    expect(await ann.command(logEntry('one'))).toEqual({ ok: true, seq: expect.any(Number) });
    expect(await ann.command({ type: 'PauseClock' })).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(await ann.command({ type: 'GiveReceipt', messages: ['i99'], receipt: 'read' })).toMatchObject({
      ok: false,
      code: 'unknown-message',
    });
  });

  test('[C2] a command sent again under its id gets the first answer, and happens once', async () => {
    const ann = await joined('Ann');
    const once = randomUUID();
    const [first, second] = await Promise.all([
      ann.command(logEntry('once'), once),
      ann.command(logEntry('once'), once),
    ]);
    await ann.command(logEntry('later'));
    const third = await ann.command(logEntry('once'), once);
    expect([second, third]).toEqual([first, first]);
    await ann.until(() => ann.state.seq > seqOf(first));
    expect(Object.values(ann.state.logEntries).filter(({ text }) => text === 'once')).toHaveLength(1);
  });

  test("[C3] a command counts as its seat's alone: another's id repeats nothing", async () => {
    const [ann, bob] = [await joined('Ann'), await joined('Bob')];
    const same = randomUUID();
    const first = await ann.command(logEntry('of Ann'), same);
    const second = await bob.command(logEntry('of Bob'), same);
    expect(seqOf(second)).toBeGreaterThan(seqOf(first));
    await bob.until(() => Object.values(bob.state.logEntries).some(({ text }) => text === 'of Bob'));
  });

  test('[C4] what was acknowledged is stored: it is in every later snapshot', async () => {
    const ann = await joined('Ann');
    const seq = seqOf(await ann.command(logEntry('stored')));
    const again = await joined('Ann');
    expect(again.state.seq).toBeGreaterThanOrEqual(seq);
    expect(Object.values(again.state.logEntries).some(({ text }) => text === 'stored')).toBe(true);
  });

  test('[C5] only the server commands what is its own', async () => {
    expect(await fay.command({ type: 'Tick' })).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(await fay.command({ type: 'WithdrawPerson', person: people['Ann']!.seat })).toMatchObject({
      ok: false,
      code: 'not-allowed',
    });
  });
});

describe('frames', () => {
  test('[F1] each frame names the one before it of its key; [F2] nothing comes out of order', async () => {
    const clients = await Promise.all(['Ann', 'Bob', 'Cleo', 'Lou', 'Eve'].map(joined));
    const [ann, bob] = clients as [LiveClient, LiveClient];
    await Promise.all([
      fay.command({ type: 'ReleaseInject', number: 2 }),
      ...Array.from({ length: 30 }, (_, n) => [
        ann.command(logEntry(`a ${n}`)),
        bob.command(logEntry(`b ${n}`)),
        fay.command({ type: 'WriteNote', text: `note ${n}` }),
        ann.command({ type: 'WriteNote', text: `mine ${n}` }),
        fay.command(n % 2 ? { type: 'ResumeClock' } : { type: 'PauseClock' }),
        fay.command({
          type: 'SendMessage',
          to: ['organisation:alpha', 'role:spokesperson@alpha'],
          title: 't',
          body: '',
        }),
      ]).flat(),
    ]);
    const last = seqOf(await fay.command({ type: 'CallCommsCheck' }));
    for (const one of [fay, ...clients]) {
      await one.until(() => one.state.seq >= last);
      expect(one.faults).toEqual([]);
    }
  });

  test('[F3] what a client has folded is what a snapshot would say', async () => {
    for (const name of ['Ann', 'Bob', 'Lou', 'Eve', 'Fay']) {
      const live = await joined(name);
      await fay.command({
        type: 'SendMessage',
        to: ['organisation:alpha', 'organisation:beta'],
        title: 'x',
        body: '',
      });
      const seq = seqOf(await fay.command({ type: 'CallCommsCheck' }));
      await live.until(() => live.state.seq >= seq);
      const fresh = await joined(name);
      expect(plain(live.state)).toEqual(plain(fresh.state));
    }
  });

  test('[F4] a frame goes to those who hold its key, and to nobody else', async () => {
    const [ann, bob, cleo] = [await joined('Ann'), await joined('Bob'), await joined('Cleo')];
    await ann.command(logEntry('SECRET-OF-ALPHA'));
    await ann.command({ type: 'WriteNote', text: 'NOTE-OF-ANN' });
    const last = seqOf(await fay.command({ type: 'CallCommsCheck' }));
    for (const one of [ann, bob, cleo, fay]) await one.until(() => one.state.seq >= last);
    expect(JSON.stringify(ann.frames)).toContain('SECRET-OF-ALPHA');
    expect(JSON.stringify(fay.frames)).toContain('SECRET-OF-ALPHA');
    expect(JSON.stringify(fay.frames)).not.toContain('NOTE-OF-ANN');
    for (const one of [bob, cleo])
      expect(JSON.stringify(one.frames)).not.toMatch(/SECRET-OF-ALPHA|NOTE-OF-ANN/);
    expect(JSON.stringify(ann.frames)).not.toContain('audience');
  });
});

test('[P1] facilitators are told who is here, and only they', async () => {
  const [ann, watching] = [await joined('Ann'), await joined('Fay')];
  await watching.until(() => watching.presences.some(({ here }) => (here[people['Ann']!.seat] ?? 0) >= 1));
  expect(ann.presences).toEqual([]);
});

test('[T1] the server tells its wall time', async () => {
  const before = Date.now();
  const { now } = await fay.ask<{ now: number }>('time', {});
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});
