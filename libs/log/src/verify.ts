import { Chain, type Broken, type ChainedEvent } from './chain';
import { isGenuine, signatureIn, type LogSignature } from './signature';

/** A log in which every line is as it was written. */
export interface Verified {
  events: number;
  hash: string;
  /** So many events at the beginning were chained before hashes covered who may see them. */
  withoutAudience?: number;
  /** Texts of so many events were erased; the log itself says when, and of which. */
  erased?: number;
  /** By whose key, if it is signed. */
  signature?: LogSignature;
}

const FIELDS = [
  'seq',
  'type',
  'version',
  'data',
  'time',
  'at',
  'by',
  'audience',
  'hash',
  'withheld',
  'erased',
];

/** Another byte that is none of a text would be read as the same sign as one before: that is refused. */
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const NEWLINE = 0x0a;

/** Follows the lines of an exported log, as bytes, and checks the signature at its end, if there is one. */
export function verifyLog(log: Uint8Array): Verified | { broken: Broken } {
  const lines = linesOf(log);
  const chain = new Chain();
  for (const [index, bytes] of lines.entries()) {
    const line = index + 1;
    const broken = (reason: string) => ({ broken: { line, reason } });
    const text = textOf(bytes);
    if (text === undefined) return broken('this is not UTF-8, so something was changed here.');
    const read = readLine(text);
    if (typeof read === 'string') return broken(read);
    if ('signature' in read) {
      const signature = signatureIn(text);
      if (!signature || !isGenuine(signature))
        return broken('the signature, or what it says, has been changed: the key has not signed this.');
      if (line < lines.length)
        return { broken: { line: line + 1, reason: 'this line was added behind the signature.' } };
      const reason = reasonOther(signature, chain);
      const end = verified(chain);
      return reason ? broken(reason) : 'broken' in end ? end : { ...end, signature };
    }
    const reason = chain.follow(read);
    if (reason) return broken(reason);
  }
  return verified(chain);
}

/** What a chain of which every event has followed says of its log. */
export function verified(chain: Chain): Verified | { broken: Broken } {
  const { length: events, hash, withoutAudience, erased } = chain;
  const [line] = chain.untold;
  if (line !== undefined)
    return {
      broken: {
        line,
        reason: `event ${line} has been changed: no erasure in the log says that its texts were erased.`,
      },
    };
  return {
    events,
    hash,
    ...(withoutAudience > 0 ? { withoutAudience } : {}),
    ...(erased > 0 ? { erased } : {}),
  };
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
  if (unknown !== undefined) return `"${unknown}" is no field of an event, so something was changed here.`;
  return 'version' in read && !isLaterVersion(read.version)
    ? 'a version is written from the second on, so something was changed here.'
    : read;
}

const isLaterVersion = (version: unknown): boolean => Number.isInteger(version) && Number(version) > 1;

/** Why the events are not those that were signed; undefined where they are. */
function reasonOther({ seq, hash }: LogSignature, chain: Chain): string | undefined {
  const { length: events } = chain;
  if (seq > events) return `${seq} events were signed, and ${events} are here: the last ones are missing.`;
  if (seq < events) return `${seq} events were signed, and ${events} are here: the last ones were added.`;
  return hash === chain.hash ? undefined : 'other events than these were signed: the last hash is another.';
}
