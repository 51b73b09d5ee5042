/** Arrows between points on a circle, each with a bend of its own, so that there and back do not cover each other. */
export interface Point {
  x: number;
  y: number;
}

/** Places on a circle, from the top on, clockwise. */
export const onCircle = (count: number, centre: Point, radius: number): Point[] =>
  Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
  });

/** A bent arrow that ends before the circles around both points, and its head. */
export function arrow(from: Point, to: Point, gap: number, width: number): { line: string; head: string } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const middle = { x: (from.x + to.x) / 2 - dy * 0.14, y: (from.y + to.y) / 2 + dx * 0.14 };
  const size = 5 + width;
  const start = towards(from, middle, gap);
  const tip = towards(to, middle, gap);
  const end = towards(to, middle, gap + size);
  const length = Math.hypot(tip.x - end.x, tip.y - end.y) || 1;
  const [nx, ny] = [(-(tip.y - end.y) / length) * size * 0.6, ((tip.x - end.x) / length) * size * 0.6];
  return {
    line: `M${at(start)}Q${at(middle)} ${at(end)}`,
    head: `M${at(tip)}L${at({ x: end.x + nx, y: end.y + ny })}L${at({ x: end.x - nx, y: end.y - ny })}Z`,
  };
}

function towards(from: Point, to: Point, length: number): Point {
  const share = length / (Math.hypot(to.x - from.x, to.y - from.y) || 1);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
