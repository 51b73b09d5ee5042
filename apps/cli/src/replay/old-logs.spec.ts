/** Logs that were recorded by earlier versions: they fold as they always did. */
import { expect, test } from '@jest/globals';
import { emptyState, evolve, type ExerciseEvent } from '@tocsin/engine';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

test('a log from before there were plans', () => {
  const file = join('apps/cli/src/replay/testing/before-plans.jsonl.gz');
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  const state = lines.map((line) => JSON.parse(line) as ExerciseEvent).reduce(evolve, emptyState());
  expect(state.seq).toBe(lines.length);
  expect(state.standing).toBe('ended');
  expect(Object.values(state.injects).filter(({ standing }) => standing === 'released')).toHaveLength(22);
  expect(state.plan).toBeUndefined();
});
