import type { Playable } from '@tocsin/plan';
import type { EventLog } from './event-log';
import type { Outgoing } from './heads';
import type { Limits } from './known-log';
import type { Unreadable } from './unreadable';

/** Where stored events go: to the sockets of this server. */
export type Broadcast = (exercise: string, outgoing: Outgoing[]) => void;

/** What the server gives to each exercise that it holds. */
export interface Surroundings {
  log: EventLog;
  broadcast: Broadcast;
  limits: Limits;
  /** Told when the exercise turns out to be unreadable while it is held. */
  onUnreadable: (error: Unreadable) => void;
  /** A scenario that was pinned, by its hash. */
  scenario: (hash: string) => Promise<Playable>;
}
