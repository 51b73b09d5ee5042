/** Logs of every version are read; what is newer than this program is refused by name. */
import { describe, expect, test } from '@jest/globals';
import { emptyState, evolve, type RecordedEvent } from '@tocsin/engine';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readEvents, UnknownEvent, UnreadableLog, upcast, verifyLog, versionOf, writeLines } from '.';
import type { ChainedEvent } from './chain';

const stored = (type: string, data: unknown): ChainedEvent => ({
  ...{ seq: 7, type, data, time: 60_000, at: 1_764_000_000_000, by: 'ann', audience: ['everyone'] },
});
const fold = (events: readonly RecordedEvent[]) => events.reduce(evolve, emptyState());

describe('a log from before there were plans', () => {
  const events = readEvents(readFileSync(join(import.meta.dirname, 'testing', 'before-plans.jsonl.gz')));

  test('folds as it always did', () => {
    const state = fold(events);
    expect(state.seq).toBe(284);
    expect(state.standing).toBe('ended');
    expect(Object.values(state.injects).filter(({ standing }) => standing === 'released')).toHaveLength(22);
    expect(state.plan).toBeUndefined();
  });

  test('has an empty story, and objectives without guides', () => {
    const { script } = fold(events);
    expect(script!.story).toEqual({});
    expect(script!.objectives.map(({ id, capabilities }) => [id, capabilities])).toEqual([
      ['report', []],
      ['share', []],
      ['coordinate', []],
      ['communicate', []],
    ]);
  });
});

describe('an event of version 1', () => {
  const upcasted = (type: string, data: unknown) => upcast(stored(type, data), 1, 'here').data;

  test('PlanAdopted has the names of the plan’s parts, or none', () => {
    const adopted = { plan: 'be', level: 'green', authorities: ['nccn'] };
    expect(upcasted('PlanAdopted', adopted)).toEqual({ ...adopted, titles: {} });
    const titles = { 'level:green': { en: 'Green' } };
    expect(upcasted('PlanAdopted', { ...adopted, titles })).toEqual({ ...adopted, titles });
  });

  test('ReportReleased has ratings, and statements what proves them', () => {
    const released = { part: 'public', to: ['everyone'], person: 'eve' };
    const statement = { statement: 's1', kind: 'strength', title: 'Fast', text: 'Reported in time.' };
    expect(upcasted('ReportReleased', { ...released, statements: [statement] })).toEqual({
      ...released,
      statements: [{ ...statement, cites: [], observations: [] }],
      ratings: [],
    });
    const whole = {
      ...released,
      statements: [{ ...statement, cites: [3], observations: ['o1'] }],
      ratings: [{ title: { en: 'Report' }, rating: 'P' }],
    };
    expect(upcasted('ReportReleased', whole)).toEqual(whole);
  });

  test('stays as it was stored', () => {
    const event = stored('PlanAdopted', { plan: 'be' });
    upcast(event, 1, 'here');
    expect(event).toEqual(stored('PlanAdopted', { plan: 'be' }));
  });

  test('whose data are withheld has none to bring up', () => {
    expect(upcast(stored('ReportReleased', null), 1, 'here').data).toBeNull();
  });
});

const SECOND = ['ScriptOpened', 'PlanAdopted', 'ReportReleased'];

test.each(readdirSync('scenarios').filter((name) => !name.endsWith('.json')))(
  'the recording of %s, written anew in the versions of today, verifies and reads the same',
  (name) => {
    const bare = (event: RecordedEvent) => ({ ...event, hash: undefined, version: undefined });
    const events = readEvents(readFileSync(join('scenarios', name, 'golden.jsonl.gz'))).map(bare);
    const lines = writeLines(events);
    const versions = lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ChainedEvent);
    for (const { type, version } of versions)
      expect([type, version]).toEqual([type, SECOND.includes(type) ? 2 : undefined]);
    expect(verifyLog(Buffer.from(lines))).toMatchObject({ events: events.length });
    expect(readEvents(gzipSync(lines)).map(bare)).toEqual(events);
  },
);

describe('what a newer Tocsin wrote', () => {
  const exercise = 'exercise 6f9d9f0e-6a55-4d0a-9d84-d0a3c5f0b6a1';
  test.each([
    ['PlanAdopted', 3, 'up to version 2'],
    ['NoteWritten', 2, 'up to version 1'],
    ['LevelQuestioned', 1, 'no event of this type'],
    ['constructor', 1, 'no event of this type'],
    ['NoteWritten', 0, 'up to version 1'],
  ])('%s, version %d, is refused by the names of exercise, event and version', (type, version, known) => {
    expect(() => upcast(stored(type, {}), version, exercise)).toThrow(
      new UnknownEvent(exercise, stored(type, {}), version),
    );
    expect(() => upcast(stored(type, {}), version, exercise)).toThrow(
      `${exercise}: event 7 is ${type}, version ${version}; this Tocsin knows ${known}.`,
    );
  });

  test('in a file is named by its line', () => {
    const line = JSON.stringify({ ...stored('PlanAdopted', {}), seq: 1, version: 9 });
    expect(() => readEvents(Buffer.from(line))).toThrow(/^line 1: event 1 is PlanAdopted, version 9;/);
  });
  test('is not folded', () => {
    const event = { ...stored('LevelQuestioned', {}) } as unknown as RecordedEvent;
    expect(() => evolve(emptyState(), event)).toThrow('Event 7 is of the unknown type LevelQuestioned.');
  });
});

test('events are written in the version after their last upcaster', () => {
  expect([versionOf('ScriptOpened'), versionOf('PlanAdopted'), versionOf('NoteWritten')]).toEqual([2, 2, 1]);
});

test.each([
  ['{', 'line 1: this is not JSON.'],
  ['{"seq":1}', 'line 1: this is not an event'],
  ['{"seq":2,"type":"PhaseBegan","data":{"phase":"x"}}', 'line 1: sequence 2 does not follow 0'],
  [new Uint8Array([0x1f, 0x8b, 1]), 'This cannot be unpacked'],
])('%s is no log', (bytes, message) => {
  const read = () => readEvents(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  expect(read).toThrow(UnreadableLog);
  expect(read).toThrow(message);
});
