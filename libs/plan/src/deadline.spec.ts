import { expect, test } from '@jest/globals';
import { DAY, HOUR } from '@tocsin/words';
import { daysOf, endOfPeriod } from './deadline';

const NINE = 9 * HOUR;

/** The date on which a period ends, read by the calendar of the language itself. */
const dateAfter = (start: string, days: number): string =>
  new Date(
    Date.UTC(...(start.split('-').map((n, i) => Number(n) - (i === 1 ? 1 : 0)) as [number, number, number])) +
      days * DAY,
  )
    .toISOString()
    .slice(0, 10);

test('hours pass by the clock, whatever the night', () => {
  expect(endOfPeriod(2 * HOUR, { hours: 24 }, '2026-11-26', NINE)).toBe(26 * HOUR);
  expect(endOfPeriod(0, { hours: 72 }, '2026-11-26', NINE)).toBe(3 * DAY);
  expect(endOfPeriod(90_000, { hours: 4 }, '2026-11-26', NINE)).toBe(4 * HOUR + 90_000);
});

test.each([
  ['2026-11-26', 1, '2026-12-26'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-03-31', 1, '2026-04-30'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-03-01', 1, '2026-04-01'], // over the change to summer time
  ['2026-10-20', 1, '2026-11-20'], // and back
  ['2100-01-30', 1, '2100-02-28'], // no leap year
])('%s and %i month: %s, at the same hour', (start, months, end) => {
  const due = endOfPeriod(3 * HOUR, { months }, start, NINE);
  expect((due - 3 * HOUR) % DAY).toBe(0);
  expect(dateAfter(start, (due - 3 * HOUR) / DAY)).toBe(end);
});

test('a month that begins on a later day of the exercise counts from that day', () => {
  // 26 November 09:00 and 40 hours is the 28th, 01:00.
  const due = endOfPeriod(40 * HOUR, { months: 1 }, '2026-11-26', NINE);
  expect(dateAfter('2026-11-26', Math.floor((due + NINE) / DAY))).toBe('2026-12-28');
});

test('each day of leap years, common years and a century without a leap day ends on the day that the language names', () => {
  for (const [first, last] of [
    ['1999-12-01', '2005-01-31'],
    ['2099-12-01', '2101-03-31'],
  ] as const)
    for (let day = Date.parse(first); day <= Date.parse(last); day += DAY)
      for (const months of [1, 2, 11, 12, 25]) {
        const start = new Date(day).toISOString().slice(0, 10);
        const expected = new Date(day);
        expected.setUTCDate(1);
        expected.setUTCMonth(expected.getUTCMonth() + months);
        const longest = new Date(Date.UTC(expected.getUTCFullYear(), expected.getUTCMonth() + 1, 0));
        expected.setUTCDate(Math.min(new Date(day).getUTCDate(), longest.getUTCDate()));
        const days = endOfPeriod(0, { months }, start, NINE) / DAY;
        if (day + days * DAY !== expected.getTime())
          throw new Error(`${start} and ${months} months: ${days} days, not ${expected.toISOString()}`);
      }
});

test.each([
  ['1970-01-01', 0],
  ['1970-03-01', 59],
  ['2000-02-29', 11_016],
  ['2026-11-28', 20_785],
])('%s is day %i', (date, count) => {
  expect(daysOf(date)).toBe(count);
});
