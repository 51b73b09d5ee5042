import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DAY, HOUR } from '@tocsin/words';
import { endOfPeriod } from './deadline';

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

test('months never end before they begin, and lengthen by 28 to 31 days each', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1971-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 36 }),
      (date, months) => {
        const start = date.toISOString().slice(0, 10);
        const days = endOfPeriod(0, { months }, start, NINE) / DAY;
        expect(Number.isInteger(days)).toBe(true);
        const expected = new Date(`${start}T00:00:00Z`);
        const day = expected.getUTCDate();
        expected.setUTCDate(1);
        expected.setUTCMonth(expected.getUTCMonth() + months);
        const last = new Date(
          Date.UTC(expected.getUTCFullYear(), expected.getUTCMonth() + 1, 0),
        ).getUTCDate();
        expected.setUTCDate(Math.min(day, last));
        expect(dateAfter(start, days)).toBe(expected.toISOString().slice(0, 10));
      },
    ),
  );
});
