import { randomBytes } from 'node:crypto';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A code that can be read out over the phone: no letter looks like another. */
export const joinCode = (): string =>
  [...randomBytes(8)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
