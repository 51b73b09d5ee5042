import {
  Inject,
  Injectable,
  InternalServerErrorException,
  Logger,
  ServiceUnavailableException,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Trend } from '@tocsin/report';
import { MINUTE } from '@tocsin/words';
import { fileURLToPath } from 'node:url';
import Piscina from 'piscina';
import { DATABASE_URL } from '../database/listener';
import { SETTINGS, type Settings } from '../settings/settings';
import type { WantedReport, WantedTrend } from './report-worker';

/** Jobs that may wait for the one that runs. */
const MAY_WAIT = 8;
/** After so long without a job the thread is ended, and its memory given back. */
const IDLE_MS = MINUTE;
const BUSY = {
  code: 'reports-busy',
  message: `A report is being made and ${MAY_WAIT} more wait; ask again in a minute.`,
};

/** Makes reports, and counts trends, in a thread beside the server, one at a time: exercises go on meanwhile. */
@Injectable()
export class ReportMaker implements OnApplicationShutdown {
  private readonly log = new Logger('reports');
  private thread?: Piscina;
  private jobs = 0;
  private idle?: NodeJS.Timeout;

  constructor(
    @Inject(DATABASE_URL) private readonly databaseUrl: string,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws ServiceUnavailableException when too many wait, or memory does not suffice; AbortError when it is called off. */
  report(wanted: WantedReport, signal: AbortSignal): Promise<Uint8Array> {
    return this.run('report', wanted, signal);
  }

  /** @throws ServiceUnavailableException as above. */
  trend(wanted: WantedTrend): Promise<Trend> {
    return this.run('trend', wanted);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.end();
  }

  private async run<T>(name: string, wanted: object, signal?: AbortSignal): Promise<T> {
    // Counted here: Piscina's own bound is not kept for jobs that can be called off.
    if (this.jobs > MAY_WAIT) throw new ServiceUnavailableException(BUSY);
    clearTimeout(this.idle);
    this.thread ??= this.begun();
    this.jobs++;
    try {
      return (await this.thread.run(wanted, { name, signal })) as T;
    } catch (error) {
      if (signal?.aborted) throw error;
      throw this.refusalOf(error as Error & { code?: string });
    } finally {
      if (--this.jobs === 0) this.idle = setTimeout(() => void this.end(), IDLE_MS).unref();
    }
  }

  private begun(): Piscina {
    const thread = new Piscina({
      // Built beside the server's own file.
      filename: fileURLToPath(new URL('./report-worker.mjs', import.meta.url)),
      workerData: { databaseUrl: this.databaseUrl },
      // A thread that failed is replaced at once: those who wait do not know of it.
      minThreads: 1,
      maxThreads: 1,
      resourceLimits: { maxOldGenerationSizeMb: this.settings.reportMemory },
      niceIncrement: 10,
      atomics: 'disabled',
    });
    // One that does not even start is not tried over and over: those who wait are told.
    thread.on('error', (error: Error) => {
      this.log.error(error.message, error.stack);
      if (this.thread === thread) void this.end();
    });
    return thread;
  }

  private async end(): Promise<void> {
    clearTimeout(this.idle);
    const ended = this.thread;
    this.thread = undefined;
    await ended?.destroy();
  }

  private refusalOf(error: Error & { code?: string }): Error {
    this.log.error(error.message, error.stack);
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      return new ServiceUnavailableException({
        code: 'report-too-large',
        message: `The log is too long for the ${this.settings.reportMemory} MiB that the server gives a report (TOCSIN_REPORT_MEMORY); tocsin report <exercise id> makes it beside the server.`,
      });
    return new InternalServerErrorException({
      code: 'report-failed',
      message: 'The report could not be made; the log of the server says why. Nothing has changed.',
    });
  }
}
