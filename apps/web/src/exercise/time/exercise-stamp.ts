import { dayAndTime, hoursMinutes, hoursMinutesSeconds, timeOfDayMs } from '@tocsin/words';

export interface Stamp {
  day: number;
  /** HH:MM */
  time: string;
  seconds: string;
}

/** Day and local time of an exercise time; `start` is the local time of STARTEX, `09:00`. */
export function stampOf(exerciseMs: number, start: string): Stamp {
  const { day, time } = dayAndTime(exerciseMs, timeOfDayMs(start));
  return { day, time: hoursMinutes(time), seconds: hoursMinutesSeconds(time).slice(-2) };
}
