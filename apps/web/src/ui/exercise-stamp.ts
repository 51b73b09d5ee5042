import { dayAndTime, timeOfDayMs } from '@tocsin/scenario';

const two = (value: number) => String(value).padStart(2, '0');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export interface Stamp {
  day: number;
  /** HH:MM */
  time: string;
  seconds: string;
}

/** Day and local time of an exercise time; `start` is the local time of STARTEX, `09:00`. */
export function stampOf(exerciseMs: number, start: string): Stamp {
  const { day, time } = dayAndTime(exerciseMs, timeOfDayMs(start));
  return {
    day,
    time: `${two(Math.floor(time / HOUR))}:${two(Math.floor((time % HOUR) / MINUTE))}`,
    seconds: two(Math.floor((time % MINUTE) / 1_000)),
  };
}

/** A length of time in its two largest units: `21 h 18 m`, `12 min`, `48 s`. Never negative. */
export function lengthOf(ms: number): { days: number; hours: number; minutes: number; seconds: number } {
  const rest = Math.abs(ms);
  return {
    days: Math.floor(rest / (24 * HOUR)),
    hours: Math.floor((rest % (24 * HOUR)) / HOUR),
    minutes: Math.floor((rest % HOUR) / MINUTE),
    seconds: Math.floor((rest % MINUTE) / 1_000),
  };
}
