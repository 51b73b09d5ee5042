import { expect, test } from '@jest/globals';
import { progressOf } from './progress';
import type { PlayedExercise, TrendFigure } from './trends-query';

const inform: TrendFigure = { id: 'time-to-inform', unit: 'minutes' };
const met: TrendFigure = { id: 'duties-met', unit: 'percent' };
const played = (value: number | undefined, scenario = 'a'): PlayedExercise =>
  ({
    id: String(value),
    scenario,
    title: {},
    started: 0,
    readings: Object.fromEntries(
      [inform, met].map(({ id }) => [
        id,
        value === undefined ? { n: 0, missing: 1 } : { value, n: 2, missing: 0 },
      ]),
    ),
  }) as unknown as PlayedExercise;

test('fewer minutes are better, a smaller share is worse', () => {
  const list = [played(14), played(20), played(9)];
  expect(progressOf(inform, list)).toEqual({ kind: 'less', from: 14, to: 9, better: true });
  expect(progressOf(met, list)).toEqual({ kind: 'less', from: 14, to: 9, better: false });
  expect(progressOf(inform, list.reverse())).toMatchObject({ kind: 'more', better: false });
});

test('what was not measured is passed over, and is no nought', () => {
  expect(progressOf(inform, [played(undefined), played(9), played(undefined)])).toEqual({ kind: 'once' });
  expect(progressOf(inform, [played(undefined)])).toEqual({ kind: 'nowhere' });
  expect(progressOf(inform, [played(9), played(undefined), played(9.01)])).toMatchObject({ kind: 'same' });
});

test('different scenarios are not compared', () => {
  expect(progressOf(inform, [played(14, 'a'), played(9, 'b')])).toEqual({ kind: 'mixed' });
});
