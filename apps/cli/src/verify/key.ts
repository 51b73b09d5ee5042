import { fingerprintOf, inGroups, publicKeyOf } from '@tocsin/log';
import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Fault } from '../fault';

/** The fingerprint of a key that is named by it, as it is shown anywhere, or by a file that has the key (PEM). @throws Fault */
export async function fingerprintAsked(key: string): Promise<string> {
  const digits = key.replace(/^SHA-?256:?/i, '').replace(/[\s:]/g, '');
  if (/^[0-9a-f]{64}$/i.test(digits)) return inGroups(digits);
  const text = await readFile(key, 'utf8').catch((error: Error) => {
    throw new Fault(
      `--key: ${key} is neither a fingerprint (64 hexadecimal digits) nor a file: ${error.message}`,
      2,
    );
  });
  try {
    return fingerprintOf(publicKeyOf(createPublicKey(text)));
  } catch (error) {
    throw new Fault(`--key: ${key} has no public key in PEM: ${(error as Error).message}`, 2);
  }
}
