import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { ClientToServer, ServerToClient, SessionEnded } from '@tocsin/protocol';
import type { Namespace } from 'socket.io';
import { SessionEnds } from '../identity/session-ends';
import { Sessions } from '../identity/sessions';

const ROOM = 'session ';

/** The room of a session's connections. */
export const roomOfSession = (session: string): string => `${ROOM}${session}`;

/** Connections end with their session, at once, whichever server it ended on. */
@Injectable()
export class SessionSockets implements OnApplicationBootstrap {
  private readonly logger = new Logger('sessions');
  private live?: Namespace<ClientToServer, ServerToClient>;

  constructor(
    private readonly sessions: Sessions,
    private readonly ends: SessionEnds,
  ) {}

  attach(live: Namespace): void {
    this.live = live;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.ends.listen(
      (sessions, reason) => this.end(sessions, reason),
      () => void this.lookAround().catch((error: Error) => this.logger.warn(error.message)),
    );
  }

  private end(sessions: readonly string[], reason: SessionEnded['reason']): void {
    for (const room of sessions.map(roomOfSession)) {
      this.live?.to(room).emit('ended', { reason });
      this.live?.in(room).disconnectSockets(true);
    }
  }

  /** What was not heard: sessions of open connections that are no more. */
  private async lookAround(): Promise<void> {
    const rooms = [...(this.live?.adapter.rooms.keys() ?? [])].filter((room) => room.startsWith(ROOM));
    const connected = rooms.map((room) => room.slice(ROOM.length));
    const living = new Set(await this.sessions.living(connected));
    this.end(
      connected.filter((session) => !living.has(session)),
      'expired',
    );
  }
}
