/** Faults of ours: whoever meets them again and again does not make others wait. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aScenario } from '@tocsin/engine/testing';
import type { Command } from '@tocsin/engine';
import type { Playable } from '@tocsin/plan';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { migrated, testPostgres, type TestPostgres } from '../database/testing/test-postgres';
import { EventLog } from './event-log';
import { RunningExercise } from './running-exercise';

let postgres: TestPostgres;
let database: DataSource;
beforeAll(async () => {
  postgres = await testPostgres();
  database = await migrated(postgres.url);
}, 60_000);
afterAll(async () => {
  await database?.destroy();
  await postgres?.stop();
}, 60_000);

let armed = false;

/** A scenario in which releasing inject 1 fails while it is decided: nothing was folded yet. */
function failsAtOnce(): Playable {
  const scenario = aScenario([{ number: 1, trigger: 'manual', recipients: ['organisation:alpha'] }]);
  const inject = scenario.injects[0]!;
  const { recipients } = inject;
  Object.defineProperty(inject, 'recipients', {
    enumerable: true,
    get: () => {
      if (armed) throw new TypeError('a fault of ours');
      return recipients;
    },
  });
  return scenario;
}

/** Lets folding the next message fail, after what came before it was folded. */
function failHalfWay({ state }: RunningExercise): void {
  const fail = (): never => {
    throw new TypeError('a fault of ours');
  };
  const messages = new Proxy(state.messages, { set: fail, defineProperty: fail });
  Object.defineProperty(state, 'messages', { value: messages, writable: true, enumerable: true });
}

test.each([['at once' as const], ['half way' as const]])(
  'a hundred commands that fail %s read the log at most a few times, and others are answered',
  async (when) => {
    armed = false;
    const scenario =
      when === 'at once'
        ? failsAtOnce()
        : aScenario([{ number: 1, trigger: 'manual', recipients: ['organisation:alpha'] }]);
    const id = randomUUID();
    let reads = 0;
    const log = new EventLog(database);
    const { tail } = log;
    log.tail = (...of) => (reads++, tail.apply(log, of));
    const running = await RunningExercise.load(id, `hash ${when}`, {
      scenario: async () => scenario,
      log,
      broadcast: () => {},
      limits: { history: 1_000, answers: 1_000 },
      onUnreadable: () => {},
    });
    const give = (body: object, by: string) =>
      running.run({ ...body, id: randomUUID(), at: Date.now(), by } as Command);
    await give({ type: 'CreateExercise', scenarioHash: `hash ${when}`, seed: 1 }, 'server');
    for (const person of ['fay', 'bob'])
      await give(
        { type: 'EnrolPerson', person, part: 'facilitator', cells: [], roles: [], plays: [] },
        'server',
      );
    await give({ type: 'StartExercise' }, 'fay');
    armed = true;
    reads = 0;
    const outcomes = [];
    for (let one = 0; one < 100; one++) {
      if (when === 'half way') failHalfWay(running);
      outcomes.push(
        await give({ type: 'ReleaseInject', number: 1 }, 'fay').catch(
          (error: Error) => error.constructor.name,
        ),
      );
      if (one % 10 === 0) expect(await give({ type: 'WriteNote', text: `${one}` }, 'bob')).toBeGreaterThan(0);
    }
    expect(outcomes).toContain('TypeError');
    expect(outcomes.filter((one) => typeof one === 'number')).toEqual([]);
    expect(reads).toBeLessThanOrEqual(3);
    armed = false;
    await running.close();
  },
);
