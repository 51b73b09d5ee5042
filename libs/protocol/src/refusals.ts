import { SECOND } from '@tocsin/words';

/**
 * Codes that decide nothing: the same message, sent again under its id, may be accepted. With every other
 * code the server has decided, and it will not be otherwise.
 */
export const TRANSIENT: readonly string[] = ['unavailable', 'unreadable', 'internal', 'slow-down'];

/** Whether a message that was answered so is to be sent again. */
export const isTransient = (answer: { ok: boolean; code?: string }): boolean =>
  !answer.ok && TRANSIENT.includes(answer.code ?? '');

/** How long to wait before a message goes out again, milliseconds. @param tries how often it has been sent so far */
export const retryAfter = (tries: number): number => Math.min(250 * 2 ** tries, 15 * SECOND);
