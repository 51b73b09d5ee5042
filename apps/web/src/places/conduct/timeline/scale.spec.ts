import { describe, expect, it } from '@jest/globals';
import { HOUR } from '@tocsin/words';
import { fitting, NIGHT_WIDTH, scaleOf } from './scale';

const nights = [{ from: 8 * HOUR, to: 24 * HOUR }];

describe('the scale of the timeline', () => {
  it('fills the width with what is played, and draws a night as a narrow band', () => {
    const scale = scaleOf(32 * HOUR, nights, fitting(32 * HOUR, nights, 1000));
    expect(scale.width).toBeCloseTo(1000);
    expect(scale.x(24 * HOUR) - scale.x(8 * HOUR)).toBeCloseTo(NIGHT_WIDTH);
    expect(scale.x(4 * HOUR)).toBeCloseTo((1000 - NIGHT_WIDTH) / 4);
  });

  it('leads back from a place to its time', () => {
    const scale = scaleOf(32 * HOUR, nights, 1 / HOUR);
    for (const time of [0, HOUR, 7.9 * HOUR, 12 * HOUR, 25 * HOUR, 32 * HOUR])
      expect(scale.t(scale.x(time))).toBeCloseTo(time);
  });
});
