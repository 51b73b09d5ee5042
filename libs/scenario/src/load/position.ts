import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Position } from './finding';
import { offsetInScalar } from './scalar-offset';
import { positionOfOffset, type YamlFile } from './yaml-file';

/** The way to a part of a document: keys and places in lists. */
export type Path = readonly (string | number)[];

export interface Where {
  /** Point at the key, not at its value. */
  key?: boolean;
  /** Point at this character of the text that stands there. */
  offset?: number;
}

/** The place in the folder of a part of a scenario: `locate(['injects', 3, 'trigger'])`. */
export type Locate = (path: Path, where?: Where) => Position;

/**
 * The place of a part of a file. What is not there is looked for as far as the path leads;
 * a list or map that begins on the line below its key is found at its key.
 */
export function placeOf(
  { path: file, text, document, lines }: YamlFile,
  path: Path,
  where: Where = {},
): Position {
  let node: unknown = document.contents;
  let key: Node | undefined;
  let complete = true;
  for (const step of path) {
    const next = child(node, step);
    if (!next) {
      complete = false;
      break;
    }
    ({ node, key } = next);
  }
  const at = isNode(node) ? node.range?.[0] : undefined;
  const keyAt = key?.range?.[0];
  const offset =
    complete && where.offset !== undefined && isScalar(node)
      ? offsetInScalar(node, text, where.offset)
      : where.key || at === undefined || (isCollection(node) && !node.flow)
        ? (keyAt ?? at)
        : at;
  return positionOfOffset(file, lines, offset ?? 0);
}

function child(node: unknown, step: string | number): { node: unknown; key?: Node } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? undefined : { node: item };
  }
  if (!isMap(node)) return undefined;
  const pair = pairsOf(node).get(String(step));
  return pair && { node: pair.value, key: pair.key as Node };
}

/** The pairs of a map by their keys. Kept, so that a thousand findings in one map do not walk it a thousand times. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = PAIRS.get(map);
  if (known) return known;
  const pairs = new Map<string, Pair>();
  for (const item of map.items)
    if (isPair(item) && isScalar(item.key) && !pairs.has(String(item.key.value)))
      pairs.set(String(item.key.value), item);
  PAIRS.set(map, pairs);
  return pairs;
}

const PAIRS = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
