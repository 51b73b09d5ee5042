import { DAY, HOUR, MINUTE } from '@tocsin/words';
import type { Settings } from '../settings/settings';

/** The use of a session is noted at most this often. */
export const NOTED_EVERY = 5 * MINUTE;

type Lifetime = Pick<Settings, 'sessionDays' | 'sessionIdleHours'>;
interface Lived {
  account: boolean;
  createdAt: Date;
}

/**
 * When a session that is used now ends unless it is used again. An account's ends when it is idle, and some days after
 * it signed in. Those who take part without an account have nothing but their session: it goes on as long as it is used.
 */
export function endOf({ account, createdAt }: Lived, lifetime: Lifetime, now = Date.now()): Date {
  const days = lifetime.sessionDays * DAY;
  if (!account) return new Date(now + days);
  return new Date(Math.min(createdAt.getTime() + days, now + lifetime.sessionIdleHours * HOUR));
}
