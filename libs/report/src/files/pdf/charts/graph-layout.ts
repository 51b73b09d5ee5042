import type { ChartOf } from '../../../document/document';

type Graph = ChartOf<'graph'>;
export type Point = readonly [number, number];

/** Across, half of it; names stand at both sides. */
const ACROSS = 118;
/** Down, half of it, at least. */
const DOWN = 44;
/** Two lines of a name need so much from one to the next; with more nodes, one line. */
const APART = 32;
const CLOSE = 11.5;
/** More nodes on a side than these have names of one line. */
const ROOMY = 13;
/** How far an arrow bends aside, by its length, and how far towards the middle, by its distance from it. */
const ASIDE = 0.09;
const INWARD = 0.42;
/** An arrow begins and ends so far from the middle of a node. */
const NODE = 7;

/** Where a node stands, and at which side of it its name. */
export interface Node {
  at: Point;
  side: 'left' | 'right';
}
/** The way of an arrow: inwards, so that it meets no other node, and to its left, so that the way back lies beside it. */
export interface Arrow {
  from: Point;
  bend: Point;
  to: Point;
}

const perSide = (nodes: number): number => Math.max(1, Math.ceil(nodes / 2));

/** Half of the height of the round, and what there is from one name to the next. */
function downOf(nodes: number): number {
  const side = perSide(nodes);
  return Math.max(DOWN, (side * (side > ROOMY ? CLOSE : APART)) / 2);
}

export const roundHeight = (nodes: number): number => 2 * downOf(nodes);

/** Whether names have room for two lines. */
export const isRoomy = (nodes: number): boolean => (2 * downOf(nodes)) / perSide(nodes) >= APART;

/** Nodes in a round, clockwise from the top, the same distance down from one name to the next. */
export function nodesOf(count: number, middle: number): Node[] {
  const side = perSide(count);
  const down = downOf(count);
  return Array.from({ length: count }, (_, index) => {
    const right = index < side;
    const row = right ? index : 2 * side - 1 - index;
    const y = -down + ((row + 0.5) * 2 * down) / side;
    const x = ACROSS * Math.sqrt(1 - (y / down) ** 2);
    return { at: [middle + (right ? x : -x), down + y], side: right ? 'right' : 'left' };
  });
}

export function arrowOf(
  { from, to }: Graph['links'][number],
  nodes: readonly Node[],
  [middleX, middleY]: Point,
): Arrow {
  const [a, b] = [nodes[from]!.at, nodes[to]!.at];
  const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const bend: Point = [
    x + (middleX - x) * INWARD + (b[1] - a[1]) * ASIDE,
    y + (middleY - y) * INWARD - (b[0] - a[0]) * ASIDE,
  ];
  return { from: towards(a, bend, NODE), bend, to: towards(b, bend, NODE) };
}

/** A point of the way, from 0 to 1. */
export const along = ({ from, bend, to }: Arrow, t: number): Point => [
  (1 - t) ** 2 * from[0] + 2 * (1 - t) * t * bend[0] + t ** 2 * to[0],
  (1 - t) ** 2 * from[1] + 2 * (1 - t) * t * bend[1] + t ** 2 * to[1],
];

function towards([x, y]: Point, [toX, toY]: Point, by: number): Point {
  const long = Math.hypot(toX - x, toY - y) || 1;
  return [x + ((toX - x) / long) * by, y + ((toY - y) / long) * by];
}
