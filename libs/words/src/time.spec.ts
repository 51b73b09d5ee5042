import { describe, expect, it } from '@jest/globals';
import {
  dayAndTime,
  DAY,
  HOUR,
  hoursMinutes,
  hoursMinutesSeconds,
  MINUTE,
  offset,
  SECOND,
  shortStamp,
  spansDays,
  splitDuration,
  stamp,
  timeOfDayMs,
} from './time';

const nine = timeOfDayMs('09:00');

describe('times of an exercise', () => {
  it('are stamped with day and local time', () => {
    expect(stamp(0, nine)).toBe('D1 09:00');
    expect(stamp(42 * MINUTE + 59 * SECOND, nine)).toBe('D1 09:42');
    expect(stamp(15 * HOUR, nine)).toBe('D2 00:00');
    expect(stamp(-10 * HOUR, nine)).toBe('D0 23:00');
  });

  it('fall on days of 24 hours', () => {
    expect(dayAndTime(0, nine)).toEqual({ day: 1, time: 32_400_000 });
    expect(dayAndTime(2 * DAY - 1, 0)).toEqual({ day: 2, time: 86_399_999 });
  });

  it('need their day from 16 hours on', () => {
    expect(shortStamp(42 * MINUTE, nine, HOUR)).toBe('09:42');
    expect(shortStamp(42 * MINUTE, nine, 17 * HOUR)).toBe('D1 09:42');
    expect([spansDays(), spansDays(16 * HOUR), spansDays(16 * HOUR + 1)]).toEqual([false, false, true]);
  });

  it('are written as offsets', () => {
    expect(offset(90 * MINUTE)).toBe('+01:30:00');
    expect(offset(100 * HOUR + 5_999)).toBe('+100:00:05');
  });
});

describe('lengths of time', () => {
  it('are split into whole units', () => {
    expect(splitDuration(93_784_999)).toEqual({ days: 1, hours: 2, minutes: 3, seconds: 4 });
    expect(splitDuration(-61_000)).toEqual({ days: 0, hours: 0, minutes: 1, seconds: 1 });
  });

  it('are written with two digits', () => {
    expect(hoursMinutes(62 * MINUTE)).toBe('01:02');
    expect(hoursMinutesSeconds(HOUR + 2 * MINUTE + 3 * SECOND)).toBe('01:02:03');
  });
});
