/** Units of time, in milliseconds. Days have 24 hours: an exercise keeps its local times when the clocks change. */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** From this length on (milliseconds), an exercise's times are written with their day. */
const LONG = 16 * HOUR;

/** Whether the times of an exercise that ends at `end` (exercise milliseconds) need their day. */
export const spansDays = (end = 0): boolean => end > LONG;

/** Milliseconds after midnight of a local time such as `09:00`. */
export function timeOfDayMs(value: string): number {
  const [hour = 0, minute = 0] = value.split(':').map(Number);
  return hour * HOUR + minute * MINUTE;
}

/**
 * Day of the exercise (1-based) and local time (milliseconds after midnight) at an exercise time.
 * `startOfDay` is the local time of STARTEX, in milliseconds after midnight of day 1.
 */
export function dayAndTime(exerciseMs: number, startOfDay: number): { day: number; time: number } {
  const since = exerciseMs + startOfDay;
  return { day: Math.floor(since / DAY) + 1, time: ((since % DAY) + DAY) % DAY };
}

/** A length of time in whole units, the rest of each in the next smaller one; its sign is dropped. */
export function splitDuration(ms: number): { days: number; hours: number; minutes: number; seconds: number } {
  const rest = Math.abs(ms);
  return {
    days: Math.floor(rest / DAY),
    hours: Math.floor((rest % DAY) / HOUR),
    minutes: Math.floor((rest % HOUR) / MINUTE),
    seconds: Math.floor((rest % MINUTE) / SECOND),
  };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `09:42`: hours and minutes of a time of day or of a length of time; hours are not limited to 24. */
export const hoursMinutes = (ms: number): string =>
  `${twoDigits(Math.floor(ms / HOUR))}:${twoDigits(Math.floor((ms % HOUR) / MINUTE))}`;

/** `09:42:07` */
export const hoursMinutesSeconds = (ms: number): string =>
  `${hoursMinutes(ms)}:${twoDigits(Math.floor((ms % MINUTE) / SECOND))}`;

/** `D2 09:42`: day and local time of an exercise time; see `dayAndTime`. */
export function stamp(exerciseMs: number, startOfDay: number): string {
  const { day, time } = dayAndTime(exerciseMs, startOfDay);
  return `D${day} ${hoursMinutes(time)}`;
}

/** The same without the day in an exercise that ends at `end` (exercise milliseconds) and does not need it. */
export const shortStamp = (exerciseMs: number, startOfDay: number, end: number | undefined): string =>
  spansDays(end) ? stamp(exerciseMs, startOfDay) : hoursMinutes(dayAndTime(exerciseMs, startOfDay).time);

/** `+01:30:00`: time after STARTEX, as a scenario writes it. */
export const offset = (ms: number): string => `+${hoursMinutesSeconds(ms)}`;
