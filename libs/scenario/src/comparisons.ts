/** A fact that a condition compares with a value of its own: `r.organisation == 'airport'`. */
export interface Comparison {
  /** The field, or `phase`. */
  field: string;
  value: string | number;
  /** The character of the condition at which the value stands. */
  at: number;
}

/** A node of a parsed condition, as far as it is read here. */
interface Node {
  op: string;
  args: unknown;
  start: number;
}

const isNode = (part: unknown): part is Node => typeof part === 'object' && part !== null && 'op' in part;

/** Every comparison (`==`, `!=`, `in`) of a field or of the phase with written values. */
export function comparisonsIn(tree: unknown): Comparison[] {
  if (Array.isArray(tree)) return tree.flatMap(comparisonsIn);
  if (!isNode(tree)) return [];
  const { op, args } = tree;
  if (!Array.isArray(args)) return [];
  if (!['==', '!=', 'in'].includes(op)) return args.flatMap(comparisonsIn);
  const [left, right] = args as unknown[];
  const field = fieldOf(left) ?? fieldOf(right);
  if (field === undefined) return args.flatMap(comparisonsIn);
  return [...values(left), ...values(right)].map((value) => ({ field, ...value }));
}

function fieldOf(part: unknown): string | undefined {
  if (!isNode(part)) return undefined;
  if (part.op === 'id' && part.args === 'phase') return 'phase';
  return part.op === '.' && Array.isArray(part.args) ? String(part.args[1]) : undefined;
}

function values(part: unknown): { value: string | number; at: number }[] {
  if (!isNode(part)) return [];
  const { op, args, start } = part;
  if (op === 'list' && Array.isArray(args)) return args.flatMap(values);
  if (op !== 'value') return [];
  if (typeof args === 'string' || typeof args === 'number') return [{ value: args, at: start }];
  return typeof args === 'bigint' ? [{ value: Number(args), at: start }] : [];
}
