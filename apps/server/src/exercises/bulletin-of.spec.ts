import { expect, test } from '@jest/globals';
import { HOUR } from '@tocsin/words';
import { momentOf } from './bulletin-of';

const at = (date: string, time: number) =>
  momentOf(time, { start: { date, time: '09:00', timeZone: 'Europe/Brussels' } });

test('an exercise time stands on the calendar of the exercise, winter and summer', () => {
  expect(at('2026-11-24', 65 * 60_000)).toEqual({
    local: '2026-11-24T10:05:00+01:00',
    utc: '2026-11-24T09:05:00.000Z',
    seconds: 1795511100,
  });
  expect(at('2026-07-01', 0).local).toBe('2026-07-01T09:00:00+02:00');
});

test('the day after the clocks change has the new offset', () => {
  expect(at('2026-03-28', 0).local).toBe('2026-03-28T09:00:00+01:00');
  expect(at('2026-03-28', 24 * HOUR).local).toBe('2026-03-29T09:00:00+02:00');
});
