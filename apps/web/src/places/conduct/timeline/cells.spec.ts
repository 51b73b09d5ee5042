import { describe, expect, it } from '@jest/globals';
import type { InjectState } from '@tocsin/engine';
import { CELL, cellsOf } from './cells';
import { scaleOf } from './scale';

const at = (number: number, due: number) => ({ number, due }) as InjectState;
const scale = scaleOf(1_000_000, [], 0.01);

describe('the cells of a lane', () => {
  it('puts injects that share a place together', () => {
    const cells = cellsOf([at(1, 0), at(2, 1_000), at(3, 5_000)], scale, 0, 1_000);
    expect(cells.map(({ injects }) => injects.map(({ number }) => number))).toEqual([[1, 2], [3]]);
  });

  it('makes no more cells than fit the screen, however many injects there are', () => {
    const many = Array.from({ length: 28_000 }, (_, number) => at(number, number * 30));
    const cells = cellsOf(many, scale, 2_000, 3_000);
    expect(cells.length).toBeLessThanOrEqual(1_000 / CELL + 3);
    expect(cells[0]!.place * CELL).toBeLessThanOrEqual(2_000);
  });
});
