import { isAlias, isMap, isPair, isScalar, isSeq, type Document, type Node } from 'yaml';
import { LIMITS } from './limits';

export interface Fault {
  code: string;
  message: string;
  offset: number;
}

/** What YAML allows and a scenario does not: aliases, keys that are no words, keys twice, endless nesting. */
export function structureFaults(document: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  const fault = (code: string, message: string, node: unknown) =>
    faults.push({ code, message, offset: (node as Node | null)?.range?.[0] ?? 0 });
  let nodes = 0;
  const open: { node: unknown; depth: number }[] = [{ node: document.contents, depth: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (++nodes > LIMITS.yamlNodes) {
      fault(
        'file-too-large',
        `The file holds more than ${LIMITS.yamlNodes} values; divide it into several.`,
        node,
      );
      return faults;
    }
    if (isAlias(node))
      fault('yaml-alias', 'Anchors and aliases (& and *) are not allowed; write the value out.', node);
    if (!isMap(node) && !isSeq(node)) continue;
    if (depth > LIMITS.yamlDepth) {
      fault(
        'yaml-too-deep',
        `The file nests deeper than ${LIMITS.yamlDepth} levels; write it flatter.`,
        node,
      );
      continue;
    }
    const keys = new Set<string>();
    for (const item of node.items) {
      if (!isPair(item)) {
        open.push({ node: item, depth: depth + 1 });
        continue;
      }
      const { key, value } = item;
      if (!isScalar(key) || key.value === null)
        fault('yaml-key', 'A key must be a word or a number.', key ?? value ?? node);
      else if (keys.has(String(key.value)))
        fault('duplicate-key', `"${String(key.value)}" stands here twice; keep one.`, key);
      else keys.add(String(key.value));
      open.push({ node: value, depth: depth + 1 });
    }
  }
  return faults;
}
