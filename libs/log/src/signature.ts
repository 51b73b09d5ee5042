import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** Up to where a log goes: the exercise, and its last event with the hash that stands for all before it. */
export interface LogEnd {
  exercise: string;
  seq: number;
  hash: string;
}

/** What the last line of an exported log says under `signature`. */
export interface LogSignature extends LogEnd {
  algorithm: typeof ALGORITHM;
  /** SPKI in DER, base64. */
  publicKey: string;
  /** Over `signedText`, base64. */
  value: string;
}

const ALGORITHM = 'Ed25519';

/** What is signed: everything that the record says but the signature itself, as a list in JSON. */
const signedText = ({ exercise, seq, hash, algorithm, publicKey }: Omit<LogSignature, 'value'>): Buffer =>
  Buffer.from(JSON.stringify(['tocsin log', exercise, seq, hash, algorithm, publicKey]));

/** A public key as the record and the server give it: SPKI in DER, base64. */
export const publicKeyOf = (key: KeyObject): string =>
  (key.type === 'public' ? key : createPublicKey(key))
    .export({ type: 'spki', format: 'der' })
    .toString('base64');

/** What people compare of a public key: its SHA-256, 64 hexadecimal digits in groups of four. */
export const fingerprintOf = (publicKey: string): string =>
  inGroups(createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex'));

/** Digits of a fingerprint as they are shown everywhere. */
export const inGroups = (digits: string): string => digits.toLowerCase().replace(/.{4}(?=.)/g, '$& ');

/** The last line of an exported log, signed with an Ed25519 private key. */
export function signatureLine(end: LogEnd, privateKey: KeyObject): string {
  const said = { ...end, algorithm: ALGORITHM, publicKey: publicKeyOf(privateKey) } as const;
  const value = sign(null, signedText(said), privateKey).toString('base64');
  return lineOf({ ...said, value });
}

/** Whether a line is a signature, faulty or not, rather than an event. */
export const isSignature = (line: string): boolean => line.startsWith('{"signature":');

/** The record that a line has; undefined where the line is not one as `signatureLine` writes it. */
export function signatureIn(line: string): LogSignature | undefined {
  const { signature } = JSON.parse(line) as { signature: LogSignature | null };
  return signature && line === lineOf(signature) ? signature : undefined;
}

/** Whether the key that the record names has signed what it says. */
export function isGenuine(signature: LogSignature): boolean {
  const { algorithm, publicKey, value } = signature;
  if (algorithm !== ALGORITHM) return false;
  const [key, bytes] = [Buffer.from(publicKey, 'base64'), Buffer.from(value, 'base64')];
  // Base64 has spare bits: another text may stand for the same bytes.
  if (bytes.toString('base64') !== value) return false;
  try {
    const signer = createPublicKey({ key, type: 'spki', format: 'der' });
    return signer.asymmetricKeyType === 'ed25519' && verify(null, signedText(signature), signer, bytes);
  } catch {
    return false;
  }
}

const lineOf = ({ exercise, seq, hash, algorithm, publicKey, value }: LogSignature): string =>
  JSON.stringify({ signature: { exercise, seq, hash, algorithm, publicKey, value } });
