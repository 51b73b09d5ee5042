import { DAY, HOUR } from '@tocsin/words';
import type { Period } from './plan';

/**
 * When a period ends that begins at an exercise time, in exercise milliseconds. Hours pass by the clock, through
 * nights and breaks alike, as the law counts them; months go by the calendar of the exercise's dates and end, where
 * the month is shorter, on its last day. Days of an exercise have 24 hours, also when the clocks change.
 * @param startDate the exercise's first day, `2026-01-31`. @param startOfDay milliseconds after midnight of STARTEX.
 */
export function endOfPeriod(from: number, period: Period, startDate: string, startOfDay: number): number {
  if ('hours' in period) return from + period.hours * HOUR;
  const since = from + startOfDay;
  const day = Math.floor(since / DAY);
  const first = daysOf(startDate);
  return from + (addMonths(first + day, period.months) - (first + day)) * DAY;
}

/** Days since 1970-01-01 of a date, `2026-01-31`. */
export function daysOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return days(year, month, day);
}

/** A day so many months later. */
function addMonths(from: number, months: number): number {
  const { year, month, day } = dateOf(from);
  const index = year * 12 + (month - 1) + months;
  const to = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return days(to.year, to.month, Math.min(day, lengthOf(to.year, to.month)));
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Days since 1970-01-01 of the proleptic Gregorian calendar; years are counted from March, so leap days come last. */
function days(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const m = (month + 9) % 12;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((m * 306 + 5) / 10) +
    day -
    1 -
    719_468
  );
}

function dateOf(count: number): { year: number; month: number; day: number } {
  let year = 1970 + Math.floor(count / 365.2425);
  while (days(year + 1, 1, 1) <= count) year++;
  while (days(year, 1, 1) > count) year--;
  let month = 12;
  while (days(year, month, 1) > count) month--;
  return { year, month, day: count - days(year, month, 1) + 1 };
}
