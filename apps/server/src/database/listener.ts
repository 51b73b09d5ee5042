import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Client, type Notification } from 'pg';

export const DATABASE_URL = Symbol('database url');

/** One connection that only listens; it comes back by itself when the database was away. */
@Injectable()
export class DatabaseListener implements OnApplicationShutdown {
  private client?: Client;
  private closed = false;

  constructor(@Inject(DATABASE_URL) private readonly url: string) {}

  async listen(channel: string, heard: (notification: Notification) => void): Promise<void> {
    if (this.closed) return;
    const client = new Client({ connectionString: this.url });
    this.client = client;
    client.on('notification', heard);
    client.on('error', () => setTimeout(() => this.listen(channel, heard).catch(() => {}), 1_000));
    await client.connect();
    await client.query(`LISTEN ${channel}`);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    this.client?.removeAllListeners('error').on('error', () => {});
    await this.client?.end().catch(() => {});
  }
}
