import type { ChartOf } from '../../../document/document';
import { INK, type PageArea, type Style } from '../page-area';
import { LABEL, legend, LEGEND } from './fills';
import {
  along,
  arrowOf,
  isRoomy,
  nodesOf,
  roundHeight,
  type Arrow,
  type Node,
  type Point,
} from './graph-layout';

type Graph = ChartOf<'graph'>;

const NUMBER: Style = { face: 'strong', size: 7.5, colour: INK };
const DOT = 3.6;
const GAP = 9;
/** The least width of an arrow, how much wider it is for each more, and no arrow is wider. */
const WIDTH = { least: 0.6, each: 0.42, most: 3.6 };
/** Arrows of few are lighter: what matters stands out in grey. */
const GREYS = [150, 20] as const;
/** Where along its arrow a number may stand. */
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22];

export const graphHeight = ({ nodes }: Graph): number => roundHeight(nodes.length) + 12 + LEGEND;

/** Who gives to whom: nodes in a round, an arrow each, the wider the more; the number stands on it where it fits. */
export function drawGraph(area: PageArea, { nodes: names, links }: Graph, top: number): void {
  const middle: Point = [area.left + area.width / 2, top + roundHeight(names.length) / 2];
  const nodes = nodesOf(names.length, middle[0]).map(({ at, side }): Node => ({
    at: [at[0], top + at[1]],
    side,
  }));
  const most = links.reduce((all, { value }) => Math.max(all, value), 1);
  const strongest = links
    .filter(({ from, to }) => from !== to && nodes[from] && nodes[to])
    .map((link) => ({ ...link, arrow: arrowOf(link, nodes, middle) }))
    .sort((a, b) => b.value - a.value);
  for (const { arrow, value } of [...strongest].reverse()) drawArrow(area, arrow, value, most);
  for (const { at } of nodes) area.pdf.circle(at[0], at[1], DOT).fill(INK);
  nodes.forEach((node, index) => name(area, names[index]!, node, isRoomy(names.length)));
  numbers(area, strongest, nodes);
  legend(area, samples(area, most), top + roundHeight(names.length) + 8);
}

function drawArrow({ pdf }: PageArea, { from, bend, to }: Arrow, value: number, most: number): void {
  const widest = Math.min(WIDTH.most, WIDTH.least + WIDTH.each * most);
  const width = WIDTH.least + (widest - WIDTH.least) * (value / most);
  const grey = Math.round(GREYS[0] + (GREYS[1] - GREYS[0]) * (value / most))
    .toString(16)
    .padStart(2, '0')
    .repeat(3);
  const head = 3.2 + 1.5 * width;
  const long = Math.hypot(to[0] - bend[0], to[1] - bend[1]) || 1;
  const [x, y] = [(to[0] - bend[0]) / long, (to[1] - bend[1]) / long];
  const neck: Point = [to[0] - x * head, to[1] - y * head];
  pdf
    .lineWidth(width)
    .strokeColor(`#${grey}`)
    .moveTo(...(from as [number, number]))
    .quadraticCurveTo(bend[0], bend[1], neck[0], neck[1])
    .stroke();
  const half = head * 0.42;
  pdf
    .polygon(
      [to[0], to[1]],
      [neck[0] - y * half, neck[1] + x * half],
      [neck[0] + y * half, neck[1] - x * half],
    )
    .fill(`#${grey}`);
}

/** Beside its node, on two lines at most. */
function name(area: PageArea, label: string, { at: [x, y], side }: Node, roomy: boolean): void {
  const from = side === 'right' ? x + GAP : area.left;
  const width = side === 'right' ? area.left + area.width - from : x - GAP - area.left;
  const lines = roomy ? linesOf(area, label, width) : [area.short(label, LABEL, width)];
  lines.forEach((text, index) => {
    const base = y + 3 + (index - (lines.length - 1) / 2) * 10;
    area.put(text, side === 'right' ? from : x - GAP - area.widthOf(text, LABEL), base, LABEL);
  });
}

function linesOf(area: PageArea, label: string, width: number): string[] {
  const lines = area.lines([label], LABEL, width).map(
    ({ pieces, parted }) =>
      pieces
        .map(({ text }) => text)
        .join('')
        .trimEnd() + (parted ? '-' : ''),
  );
  return lines.length <= 2 ? lines : [lines[0]!, area.short(`${lines[1]} ${lines[2]}`, LABEL, width)];
}

/** The strongest first; a number that would lie on another or on a node is left out. */
function numbers(
  area: PageArea,
  links: readonly { value: number; arrow: Arrow }[],
  nodes: readonly Node[],
): void {
  const taken: { at: Point; half: number }[] = nodes.map(({ at }) => ({ at, half: DOT }));
  for (const { value, arrow } of links) {
    const shown = new Intl.NumberFormat(area.document.language).format(value);
    const half = area.widthOf(shown, NUMBER) / 2 + 1.2;
    const free = ([x, y]: Point) =>
      taken.every(({ at, half: other }) => Math.abs(at[0] - x) > half + other || Math.abs(at[1] - y) > 9);
    const at = PLACES.map((place) => along(arrow, place)).find(free);
    if (!at) continue;
    taken.push({ at, half });
    area.pdf.rect(at[0] - half, at[1] - 4.2, 2 * half, 8.4).fill('#ffffff');
    area.put(shown, at[0] - half + 1.2, at[1] + 2.6, NUMBER);
  }
}

/** How wide an arrow is for how many. */
const samples = (area: PageArea, most: number): Parameters<typeof legend>[1] =>
  [...new Set([1, most])].map((value) => ({
    label: new Intl.NumberFormat(area.document.language).format(value),
    wide: 28,
    sign: (x: number, y: number) =>
      drawArrow(area, { from: [x, y], bend: [x + 14, y], to: [x + 28, y] }, value, most),
  }));
