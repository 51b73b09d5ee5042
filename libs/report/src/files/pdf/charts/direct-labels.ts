import type { ChartOf } from '../../../document/document';
import type { PageArea } from '../page-area';
import { LABEL } from './fills';

type Corner = readonly [number, number];
/** A name at its line: its left end and its base line. */
interface Label {
  text: string;
  x: number;
  y: number;
}
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const HIGH = 9;
const GAP = 4;
/** No name at a line is longer, points. */
const LONGEST = 240;

/** Names that stand at the lines themselves, one each, touching none; undefined where there is no room for all. */
export function directLabels(
  area: PageArea,
  { series }: ChartOf<'lines'>,
  stairs: readonly (readonly Corner[])[],
  bottom: number,
): Label[] | undefined {
  const drawn = stairs.map((corners) => corners.slice(1).map((to, index) => around(corners[index]!, to)));
  const labels: Label[] = [];
  const named: Box[] = [];
  for (const [place, { label }] of series.entries()) {
    const text = area.short(label, LABEL, LONGEST);
    const width = area.widthOf(text, LABEL);
    const box = levelsOf(stairs[place]!)
      .flatMap(([from, to]) => boxesAt(from, to, width))
      .find(
        (one) =>
          one.top >= 0 &&
          one.bottom <= bottom &&
          !named.some((other) => touch(one, other, 1)) &&
          // A name is nearer to its own line than to another.
          !drawn.some((lines, other) =>
            lines.some((line) => touch(one, line, other === place ? 1 : GAP + 1)),
          ),
      );
    if (!box) return undefined;
    named.push(box);
    labels.push({ text, x: box.left, y: box.bottom - 2 });
  }
  return labels;
}

/** The level parts of a stair, the longest first. */
function levelsOf(corners: readonly Corner[]): [Corner, Corner][] {
  const parts = corners.slice(1).map((to, index): [Corner, Corner] => [corners[index]!, to]);
  const wide = ([from, to]: [Corner, Corner]) => to[0] - from[0];
  return parts.filter(([from, to]) => from[1] === to[1]).sort((a, b) => wide(b) - wide(a));
}

/** Above it, else below it, at its beginning, middle or end. */
function boxesAt([x, y]: Corner, [end]: Corner, width: number): Box[] {
  const room = end - x - width - 2 * GAP;
  if (room < 0) return [];
  return [y - GAP - HIGH, y + GAP].flatMap((top) =>
    [0, 0.5, 1].map((part) => {
      const left = x + GAP + room * part;
      return { left, top, right: left + width, bottom: top + HIGH };
    }),
  );
}

const around = ([x1, y1]: Corner, [x2, y2]: Corner): Box => ({
  left: Math.min(x1, x2),
  right: Math.max(x1, x2),
  top: Math.min(y1, y2),
  bottom: Math.max(y1, y2),
});
const touch = (a: Box, b: Box, apart: number): boolean =>
  a.left < b.right + 3 && b.left < a.right + 3 && a.top < b.bottom + apart && b.top < a.bottom + apart;
