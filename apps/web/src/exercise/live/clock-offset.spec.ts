import { describe, expect, it } from '@jest/globals';
import { ServerTime } from './clock-offset';

describe('the time of the server', () => {
  it('takes half of the way as the way back', () => {
    const time = new ServerTime();
    const asked = performance.now();
    time.learn(asked, asked + 100, 5_000_000);
    expect(time.now() - (5_000_000 + 50 + performance.now() - (asked + 100))).toBeCloseTo(0, 0);
  });

  it('trusts a quick answer more than a slow one', () => {
    const time = new ServerTime();
    const asked = performance.now();
    time.learn(asked, asked + 4, 5_000_000);
    const before = time.now();
    time.learn(asked + 10, asked + 3_010, 9_000_000);
    expect(time.now() - before).toBeLessThan(1_000);
  });
});
