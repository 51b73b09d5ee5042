import { Inject, Injectable } from '@nestjs/common';
import { Buckets } from '../edge/bucket';
import { SETTINGS, type Settings } from '../settings/settings';

/** How fast one browser may speak over its live connections, and how many it may have: far more than people need. */
@Injectable()
export class Pace {
  private readonly messages: Buckets;
  private readonly open = new Map<string, number>();

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    this.messages = new Buckets(10 * settings.pace, settings.pace);
  }

  /** Counts a message of a session. @returns whether it may be looked at now */
  allows(session: string): boolean {
    return this.messages.take(session);
  }

  /** Counts a connection of a session, until it is left. @returns whether there may be one more */
  enter(session: string): boolean {
    const open = this.open.get(session) ?? 0;
    if (open >= this.settings.connections) return false;
    this.open.set(session, open + 1);
    return true;
  }

  leave(session: string): void {
    const open = (this.open.get(session) ?? 1) - 1;
    if (open > 0) this.open.set(session, open);
    else this.open.delete(session);
  }
}
