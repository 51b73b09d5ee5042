import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DATABASE_URL } from '../database/listener';
import { WorkerThread } from '../worker-thread';
import type { Found, Known, Pieces, ToPin } from './library-worker';

/** Reads, checks and pins scenarios beside the server. */
@Injectable()
export class LibraryThread implements OnApplicationShutdown {
  private readonly thread: WorkerThread;

  constructor(@Inject(DATABASE_URL) databaseUrl: string) {
    const log = new Logger('library');
    this.thread = new WorkerThread({ file: 'library-worker', workerData: { databaseUrl }, log });
  }

  shelves(known: Known): Promise<Found[]> {
    return this.thread.run('shelves', known);
  }

  pin(wanted: ToPin): Promise<string> {
    return this.thread.run('pin', wanted);
  }

  pinned(hash: string): Promise<Pieces> {
    return this.thread.run('pinned', hash);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread.end();
  }
}
