import { DAY, HOUR, MINUTE, SECOND } from '@tocsin/words';
import { z } from 'zod';

const DURATION = /^(?=\d)(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;
const OFFSET = /^\+(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/;
const DAY_TIME = /^D(\d{1,2}) ([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/** A length of time as an author writes it: `45s`, `30m`, `1h30m`, `2d`. */
export const duration = z
  .string()
  .regex(DURATION, 'not a duration: write 45s, 30m, 1h30m or 2d')
  .meta({ id: 'Duration', description: 'A length of time: 45s, 30m, 1h30m, 2d' });

/** A moment of the exercise as an author writes it: `+00:45` after STARTEX, or `D2 09:00` local time. */
export const moment = z
  .string()
  .regex(
    new RegExp(`${OFFSET.source}|${DAY_TIME.source}`),
    'not a moment: write +00:45 (after STARTEX) or D2 09:00 (day and local time)',
  )
  .meta({ id: 'Moment', description: '+HH:MM[:SS] after STARTEX, or D<day> HH:MM in local time' });

/** Milliseconds of a duration such as `1h30m`. @throws RangeError when it is not one. */
export function durationMs(value: string): number {
  const match = DURATION.exec(value);
  if (!match) throw new RangeError(`not a duration: ${value}`);
  const [d = 0, h = 0, m = 0, s = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return d * DAY + h * HOUR + m * MINUTE + s * SECOND;
}

/**
 * Exercise time of a moment, in milliseconds after STARTEX.
 * `startOfDay` is the local time of STARTEX as milliseconds after midnight of day 1.
 * Days have 24 hours: an exercise over a change to summer time keeps its local times.
 * @throws RangeError when it is not a moment.
 */
export function momentMs(value: string, startOfDay: number): number {
  const offset = OFFSET.exec(value);
  if (offset) return Number(offset[1]) * HOUR + Number(offset[2]) * MINUTE + Number(offset[3] ?? 0) * SECOND;
  const dayTime = DAY_TIME.exec(value);
  if (!dayTime) throw new RangeError(`not a moment: ${value}`);
  const [, day, hour, minute, second = '0'] = dayTime;
  return (
    (Number(day) - 1) * DAY +
    Number(hour) * HOUR +
    Number(minute) * MINUTE +
    Number(second) * SECOND -
    startOfDay
  );
}
