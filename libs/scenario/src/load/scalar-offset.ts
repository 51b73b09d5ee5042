import type { Scalar } from 'yaml';

/**
 * Where a character of a text stands in the file, however the text is written: plain, quoted, or as a
 * block of lines. Both are walked together; what YAML adds (indentation, quotes, backslashes) is passed over.
 */
export function offsetInScalar({ value, range, type }: Scalar, source: string, index: number): number {
  const [start, end] = range ?? [0, 0];
  const written = String(value);
  let at = start;
  if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED')
    at = Math.max(source.indexOf('\n', start) + 1, start);
  else if (type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE') at = start + 1;
  let found = at;
  for (let i = 0; i <= index && at < end; i++) {
    const wanted = written[i];
    found = at = i < written.length ? seek(source, at, end, wanted ?? '') : at;
    if (i < index) at++;
  }
  return found;
}

const isSpace = (char: string | undefined) => char !== undefined && /\s/.test(char);

function seek(source: string, from: number, end: number, wanted: string): number {
  // A space of the text may be the end of a line in the file; every other character stands there as it is.
  if (isSpace(wanted) && isSpace(source[from])) return from;
  let at = from;
  while (at < end && source[at] !== wanted && (isSpace(source[at]) || '\\\'"'.includes(source[at] ?? '')))
    at++;
  return at < end ? at : from;
}
