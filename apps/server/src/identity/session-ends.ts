import { Injectable } from '@nestjs/common';
import type { SessionEnded } from '@tocsin/protocol';
import { DatabaseListener } from '../database/listener';
import type { EntityManager } from 'typeorm';

export type EndReason = SessionEnded['reason'];

const CHANNEL = 'session_ended';
/** Ids in one notification, whose size Postgres limits. */
const AT_ONCE = 100;

interface Told {
  sessions: string[];
  reason: EndReason;
}

/** Tells every server that sessions have ended. */
@Injectable()
export class SessionEnds {
  constructor(private readonly listener: DatabaseListener) {}

  async tell(sessions: readonly string[], reason: EndReason, manager?: EntityManager): Promise<void> {
    for (let from = 0; from < sessions.length; from += AT_ONCE) {
      const told: Told = { sessions: sessions.slice(from, from + AT_ONCE), reason };
      await this.listener.tell(CHANNEL, told, manager);
    }
  }

  /** @param onReturn called when ends may have been missed */
  async listen(
    ended: (sessions: readonly string[], reason: EndReason) => void,
    onReturn: () => void,
  ): Promise<void> {
    const heard = ({ payload }: { payload?: string }) => {
      const { sessions, reason } = JSON.parse(payload!) as Told;
      ended(sessions, reason);
    };
    await this.listener.listen(CHANNEL, heard, onReturn);
  }
}
