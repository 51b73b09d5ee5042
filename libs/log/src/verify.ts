import { GENESIS, whyBroken, type Broken, type ChainedEvent } from './chain';
import { isGenuine, signatureIn, type LogSignature } from './signature';

/** A log in which every line is as it was written. */
export interface Verified {
  events: number;
  hash: string;
  /** By whose key, if it is signed. */
  signature?: LogSignature;
}

const FIELDS = ['seq', 'type', 'data', 'time', 'at', 'by', 'audience', 'hash', 'withheld'];

/** Another byte that is none of a text would be read as the same sign as one before: that is refused. */
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const NEWLINE = 0x0a;

/** Follows the lines of an exported log, as bytes, and checks the signature at its end, if there is one. */
export function verifiedLog(log: Uint8Array): Verified | { broken: Broken } {
  const lines = linesOf(log);
  let previous = GENESIS;
  for (const [index, bytes] of lines.entries()) {
    const line = index + 1;
    const broken = (why: string) => ({ broken: { line, why } });
    const text = textOf(bytes);
    if (text === undefined) return broken('this is not UTF-8, so something was changed here.');
    const read = readLine(text);
    if (typeof read === 'string') return broken(read);
    if ('signature' in read) {
      const signature = signatureIn(text);
      if (!signature || !isGenuine(signature))
        return broken('the signature, or what it says, has been changed: the key has not signed this.');
      if (line < lines.length)
        return { broken: { line: line + 1, why: 'this line was added behind the signature.' } };
      const why = whyOther(signature, index, previous);
      return why ? broken(why) : { events: index, hash: previous, signature };
    }
    const why = whyBroken(read, previous, line);
    if (why) return broken(why);
    previous = read.hash!;
  }
  return { events: lines.length, hash: previous };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

function linesOf(log: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < log.length;) {
    const end = log.indexOf(NEWLINE, from);
    lines.push(log.subarray(from, end < 0 ? log.length : end));
    from = end < 0 ? log.length : end + 1;
  }
  return lines;
}

/** A line as it was written: the same value in other signs (a space, 1E9 for 1e9) is a change, too. */
function readLine(text: string): ChainedEvent | { signature: unknown } | string {
  let read: ChainedEvent | null;
  try {
    read = JSON.parse(text) as ChainedEvent | null;
  } catch {
    return 'this is not JSON, so something was changed here.';
  }
  if (typeof read !== 'object' || read === null || JSON.stringify(read) !== text)
    return 'this line is not as it was written: spaces, signs or numbers in it were changed.';
  const names = Object.keys(read);
  if (names.length === 1 && names[0] === 'signature') return read as unknown as { signature: unknown };
  const unknown = names.find((name) => !FIELDS.includes(name));
  return unknown === undefined
    ? read
    : `"${unknown}" is no field of an event, so something was changed here.`;
}

/** Why the events are not those that were signed; undefined where they are. */
function whyOther({ seq, hash }: LogSignature, events: number, last: string): string | undefined {
  if (seq > events) return `${seq} events were signed, and ${events} are here: the last ones are missing.`;
  if (seq < events) return `${seq} events were signed, and ${events} are here: the last ones were added.`;
  return hash === last ? undefined : 'other events than these were signed: the last hash is another.';
}
