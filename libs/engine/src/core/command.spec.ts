import { expect, it } from '@jest/globals';
import { HOUR } from '@tocsin/words';
import { aScenario, Played } from '../testing';
import { soon } from './command';

it('something soon is due after so much play: a night break does not count', () => {
  const nights = [{ from: 'D1 18:00', to: 'D2 09:00' }];
  const { state } = new Played(aScenario([], { end: 'D2 12:00', nights }));
  expect(soon(HOUR, { state, now: 5 * HOUR })).toBe(6 * HOUR);
  expect(soon(2 * HOUR, { state, now: 8 * HOUR })).toBe(25 * HOUR);
});
