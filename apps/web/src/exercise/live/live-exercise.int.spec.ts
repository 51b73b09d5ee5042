import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aScenario } from '@tocsin/engine/testing';
import { LiveExercise } from './live-exercise';
import { EXERCISE, ExerciseHost } from './testing/exercise-host';

const scenario = aScenario([
  { number: 1, trigger: { at: '+00:00' }, recipients: ['everyone'] },
  { number: 2, trigger: { at: '+00:00' }, recipients: ['organisation:alpha'] },
  { number: 3, trigger: { at: '+00:00' }, recipients: ['everyone'] },
  { number: 4, trigger: 'manual', recipients: ['organisation:alpha'] },
] as never);

let host: ExerciseHost;
let server: string;
const open: LiveExercise[] = [];

beforeEach(async () => {
  host = new ExerciseHost(scenario);
  server = await host.start();
});
afterEach(async () => {
  for (const live of open.splice(0)) live.close();
  await host.stop();
});

function sit(seat: string, as?: string): LiveExercise {
  const live = new LiveExercise({ exercise: EXERCISE, seat, as, server });
  open.push(live);
  return live;
}
async function until(holds: () => boolean, within = 8_000): Promise<void> {
  const end = Date.now() + within;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`never came: ${holds.toString()}`);
    await new Promise((later) => setTimeout(later, 10));
  }
}
const connected = (live: LiveExercise) => until(() => live.status.link === 'connected');
const messages = (live: LiveExercise) => Object.keys(live.state.messages).sort();

describe('a live exercise', () => {
  it('folds frames of several keys into one order, each event once', async () => {
    const ann = sit('ann');
    await connected(ann);
    const joins = host.joins;
    host.do({ type: 'StartExercise' });
    await until(() => messages(ann).length === 3);
    expect(messages(ann)).toEqual(['i1', 'i2', 'i3']);
    expect(host.joins).toBe(joins);
  });

  it('sees nothing that is not addressed to it', async () => {
    const bob = sit('bob');
    await connected(bob);
    host.do({ type: 'StartExercise' });
    await until(() => messages(bob).length === 2);
    expect(messages(bob)).toEqual(['i1', 'i3']);
    expect(bob.state.script).toBeUndefined();
  });

  it.each([true, false])('begins afresh when a frame is missing (snapshot: %s)', async (snapshots) => {
    host.snapshots = snapshots;
    const ann = sit('ann');
    await connected(ann);
    host.hold = ({ key }) => key === 'organisation:alpha';
    host.do({ type: 'StartExercise' });
    await until(() => messages(ann).length === 2);
    host.hold = undefined;
    host.do({ type: 'ReleaseInject', number: 4 });
    await until(() => messages(ann).length === 4);
    expect(messages(ann)).toEqual(['i1', 'i2', 'i3', 'i4']);
  });

  it('misses nothing when the connection is lost between two frames of one burst', async () => {
    const ann = sit('ann');
    await connected(ann);
    host.hold = ({ key }) => key === 'organisation:alpha';
    host.do({ type: 'StartExercise' });
    await until(() => messages(ann).length === 2);
    host.hold = undefined;
    host.cut();
    await until(() => ann.status.link === 'offline');
    await connected(ann);
    expect(messages(ann)).toEqual(['i1', 'i2', 'i3']);
  });

  it('keeps commands while offline, sends them under the same id, and says what was missed', async () => {
    const ann = sit('ann');
    await connected(ann);
    host.do({ type: 'StartExercise' });
    await until(() => messages(ann).length === 3);
    const port = Number(new URL(server).port);
    await host.stop();
    await until(() => ann.status.link === 'offline');
    const given = ann.send({ type: 'WriteLogEntry', text: 'Switched to paper.' });
    expect(ann.status.queued).toBe(1);

    const again = new ExerciseHost(scenario);
    again.do({ type: 'StartExercise' });
    again.do({ type: 'ReleaseInject', number: 4 });
    host = again;
    await host.start(port);
    await connected(ann);
    expect(await given).toMatchObject({ ok: true });
    expect(ann.status).toMatchObject({ queued: 0, caughtUp: 1 });
    await until(() => Object.keys(ann.state.logEntries).length === 1);
    expect(new Set(host.commands.map(({ id }) => id)).size).toBe(1);
  });

  it('tells why a command was refused', async () => {
    const ann = sit('ann');
    await connected(ann);
    expect(await ann.send({ type: 'StartExercise' })).toMatchObject({ ok: false, code: 'not-allowed' });
  });

  it('shows a facilitator what somebody else sees, and sends nothing', async () => {
    host.do({ type: 'StartExercise' });
    const preview = sit('fay', 'bob');
    await connected(preview);
    expect(messages(preview)).toEqual(['i1', 'i3']);
    expect(await preview.send({ type: 'EndExercise' })).toMatchObject({ ok: false, code: 'read-only' });
    expect(host.commands).toEqual([]);
  });

  it('is refused a seat that does not exist', async () => {
    const nobody = sit('nobody');
    await until(() => nobody.status.link === 'refused');
    expect(nobody.status.refusal?.code).toBe('not-enrolled');
  });
});
