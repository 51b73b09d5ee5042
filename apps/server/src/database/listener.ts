import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { SECOND } from '@tocsin/words';
import { setTimeout } from 'node:timers/promises';
import { Client, type Notification } from 'pg';

export const DATABASE_URL = Symbol('database url');

const AGAIN_AFTER = SECOND;

interface Listening {
  /** Resolves when the connection is lost. */
  lost: Promise<void>;
}

/**
 * One connection that only listens. A single loop owns it: when it is lost, whatever told so and however often, the
 * loop makes the next one, until the server ends.
 */
@Injectable()
export class DatabaseListener implements OnApplicationShutdown {
  private readonly logger = new Logger('database');
  private client?: Client;
  private closed = false;

  constructor(@Inject(DATABASE_URL) private readonly url: string) {}

  /**
   * Listens from now on. @returns as soon as it does.
   * @param onReturn told when it listens again: what was said meanwhile has been missed.
   */
  async listen(
    channel: string,
    heard: (notification: Notification) => void,
    onReturn: () => void,
  ): Promise<void> {
    const connection = await this.connect(channel, heard);
    void this.stay(connection, () => this.connect(channel, heard), onReturn);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => {});
  }

  private async stay(
    first: Listening,
    connect: () => Promise<Listening>,
    onReturn: () => void,
  ): Promise<void> {
    for (let current: Listening | undefined = first; ;) {
      await current?.lost;
      if (this.closed) return;
      await setTimeout(AGAIN_AFTER, undefined, { ref: false });
      if (this.closed) return;
      current = await connect().catch((error: Error) => {
        this.logger.warn(`not listening to other servers: ${error.message}`);
        return undefined;
      });
      if (current) onReturn();
    }
  }

  private async connect(channel: string, heard: (notification: Notification) => void): Promise<Listening> {
    const client = new Client({
      connectionString: this.url,
      keepAlive: true,
      connectionTimeoutMillis: 5 * SECOND,
    });
    const lost = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
    });
    client.on('notification', heard);
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    this.client = client;
    return { lost };
  }
}
