import type { InjectState } from '@tocsin/engine';
import { firstFrom, timeOf } from './lanes';
import type { Scale } from './scale';

/** Width of a place on a lane, so that each can be hit; injects that share one are shown as a number. */
export const CELL = 24;

export interface Cell {
  place: number;
  injects: InjectState[];
}

export const placeOf = (inject: InjectState, scale: Scale): number =>
  Math.floor(scale.x(timeOf(inject) ?? 0) / CELL);

/** The cells of a lane between two places on the timeline: as many as fit the screen, however many injects. */
export function cellsOf(timed: readonly InjectState[], scale: Scale, from: number, to: number): Cell[] {
  const cells: Cell[] = [];
  const start = Math.max(0, Math.floor(from / CELL)) * CELL;
  for (let place = firstFrom(timed, scale.t(start)); place < timed.length; place++) {
    const inject = timed[place]!;
    const x = scale.x(timeOf(inject) ?? 0);
    if (x > to) break;
    const cell = Math.floor(x / CELL);
    const last = cells.at(-1);
    if (last?.place === cell) last.injects.push(inject);
    else cells.push({ place: cell, injects: [inject] });
  }
  return cells;
}
