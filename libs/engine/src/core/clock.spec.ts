import { describe, expect, it } from '@jest/globals';
import { addPlay, exerciseTime, playBetween, wallTime, type Clock } from './clock';

const clock = (change: Partial<Clock> = {}): Clock => ({
  wall: 1_000,
  exercise: 100,
  rate: 2,
  running: true,
  ...change,
});

describe('exercise time', () => {
  it.each([
    ['at the beginning of a segment', {}, 1_000, 100],
    ['at its rate', {}, 1_050, 200],
    ['slower than the wall', { rate: 0.5 }, 1_050, 125],
    ['stands at rate 0', { rate: 0 }, 9_000, 100],
    ['stands while paused', { running: false }, 9_000, 100],
    ['never runs back, even when the wall does', {}, 900, 100],
    ['just before it stops by itself', { stop: 200 }, 1_049, 198],
    ['stops by itself', { stop: 200 }, 1_050, 200],
    ['and goes no further', { stop: 200 }, 9_000, 200],
    ['stops where it is when that moment is behind', { stop: 50 }, 9_000, 100],
  ])('%s', (_what, change, wall, expected) => {
    expect(exerciseTime(clock(change), wall)).toBe(expected);
  });
});

describe('the wall time at which an exercise time is reached', () => {
  it.each([
    ['what is now', {}, 100, 1_000],
    ['what is past was reached', {}, 50, 1_000],
    ['what is past was reached, even in a pause', { running: false }, 100, 1_000],
    ['ahead, at the rate', {}, 200, 1_050],
    ['between two milliseconds of the wall, the later one', {}, 201, 1_051],
    ['never in a pause', { running: false }, 101, undefined],
    ['never at rate 0', { rate: 0 }, 101, undefined],
    ['the very moment at which it stops', { stop: 200 }, 200, 1_050],
    ['never after it', { stop: 200 }, 201, undefined],
  ])('%s', (_what, change, exercise, expected) => {
    expect(wallTime(clock(change), exercise)).toBe(expected);
  });
});

describe('play', () => {
  const nights = [
    { from: 100, to: 200 },
    { from: 300, to: 400 },
  ];

  it.each([
    [50, 40, 90],
    // Up to the night is still the day.
    [50, 50, 100],
    [50, 51, 201],
    [100, 1, 201],
    [150, 10, 210],
    [200, 10, 210],
    [250, 10, 260],
    // Over both nights.
    [50, 200, 450],
    [450, 10, 460],
    [50, 0, 50],
    // The first moment of the night is the next day already.
    [100, 0, 200],
  ])('from %i, %i of play end at %i', (from, length, expected) => {
    expect(addPlay(from, length, nights)).toBe(expected);
  });

  it.each([
    [50, 90, 40],
    [50, 100, 50],
    [50, 150, 50],
    [50, 210, 60],
    [120, 180, 0],
    [150, 210, 10],
    [50, 450, 200],
    [250, 260, 10],
    [260, 250, 0],
  ])('between %i and %i are %i of play', (from, to, expected) => {
    expect(playBetween(from, to, nights)).toBe(expected);
  });
});
