import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { SECOND } from '@tocsin/words';
import { setTimeout } from 'node:timers/promises';
import { Client, type Notification } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';

export const DATABASE_URL = Symbol('database url');

const AGAIN_AFTER = SECOND;

interface Ear {
  heard: (notification: Notification) => void;
  onReturn: () => void;
}
interface Listening {
  /** Resolves when the connection is lost. */
  lost: Promise<void>;
}

/**
 * What servers tell each other. One connection only listens, to every channel. A single loop owns it: when it is lost,
 * whatever told so and however often, the loop makes the next one, until the server ends.
 */
@Injectable()
export class DatabaseListener implements OnApplicationShutdown {
  private readonly logger = new Logger('database');
  private readonly ears = new Map<string, Ear>();
  private client?: Client;
  private first?: Promise<void>;
  private closed = false;

  constructor(
    @Inject(DATABASE_URL) private readonly url: string,
    private readonly database: DataSource,
  ) {}

  /**
   * Listens from now on. @returns as soon as it does.
   * @param onReturn told when it listens again: what was said meanwhile has been missed.
   */
  async listen(
    channel: string,
    heard: (notification: Notification) => void,
    onReturn: () => void,
  ): Promise<void> {
    this.ears.set(channel, { heard, onReturn });
    this.first ??= this.connect().then((connection) => void this.stay(connection));
    await this.first;
    // On a connection that is lost just now it fails; the next one listens to every channel.
    await this.client?.query(`LISTEN ${channel}`).catch(() => {});
  }

  /** Tells all servers, this one included; within a transaction, when it is committed. */
  async tell(channel: string, told: object, manager: EntityManager = this.database.manager): Promise<void> {
    await manager.query('SELECT pg_notify($1, $2)', [channel, JSON.stringify(told)]);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => {});
  }

  private async stay(first: Listening): Promise<void> {
    for (let current: Listening | undefined = first; ;) {
      await current?.lost;
      if (this.closed) return;
      await setTimeout(AGAIN_AFTER, undefined, { ref: false });
      if (this.closed) return;
      current = await this.connect().catch((error: Error) => {
        this.logger.warn(`not listening to other servers: ${error.message}`);
        return undefined;
      });
      if (current) for (const { onReturn } of this.ears.values()) onReturn();
    }
  }

  private async connect(): Promise<Listening> {
    const client = new Client({
      connectionString: this.url,
      keepAlive: true,
      connectionTimeoutMillis: 5 * SECOND,
    });
    const lost = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
    });
    client.on('notification', (notification) => this.ears.get(notification.channel)?.heard(notification));
    await client.connect();
    await client.query([...this.ears.keys()].map((channel) => `LISTEN ${channel}`).join('; '));
    this.client = client;
    return { lost };
  }
}
