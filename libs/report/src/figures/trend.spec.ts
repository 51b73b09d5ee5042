import { expect, test } from '@jest/globals';
import type { ExerciseEvent } from '@tocsin/engine';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { figuresOf, summaryOf, TRENDS, trendOf } from '..';

const golden = (name: string): ExerciseEvent[] =>
  gunzipSync(readFileSync(`scenarios/${name}/golden.jsonl.gz`))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ExerciseEvent);

test('a trend reads what the report of the exercise says', () => {
  const log = golden('airport-blackout');
  const { figures, outcomes, duties } = figuresOf(log);
  const { readings, started } = trendOf(log);
  expect(Object.keys(readings)).toEqual([...TRENDS]);
  const { median, n, missing } = summaryOf(figures.find(({ id }) => id === 'time-to-inform')!.samples);
  expect(n).toBeGreaterThan(0);
  expect(readings['time-to-inform']).toEqual({ value: median, n, missing });
  const { met, late, missed, open } = outcomes.all;
  expect(readings['actions-met']).toEqual({
    value: (met / (met + late + missed)) * 100,
    n: met + late + missed,
    missing: open,
  });
  const closed = duties.filter(({ state }) => state !== 'open');
  const inTime = closed.filter(({ state }) => state === 'met');
  expect(readings['duties-met'].value).toBeCloseTo((inTime.length / closed.length) * 100);
  expect(started).toBe(log.find(({ type }) => type === 'ClockChanged')?.at);
});

test('what was not measured has no value, rather than 0', () => {
  const log = golden('airport-blackout');
  const quiet = log.filter(({ type }) =>
    ['ExerciseCreated', 'ScriptOpened', 'PlanOpened', 'ClockChanged', 'ExerciseEnded'].includes(type),
  );
  for (const id of TRENDS) expect(trendOf(quiet).readings[id]).toEqual({ n: 0, missing: 0 });
});
