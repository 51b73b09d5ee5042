import {
  Inject,
  Injectable,
  InternalServerErrorException,
  Logger,
  ServiceUnavailableException,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Trend } from '@tocsin/report';
import { DATABASE_URL } from '../database/listener';
import { SETTINGS, type Settings } from '../settings/settings';
import { WorkerThread } from '../worker-thread';
import type { WantedReport, WantedTrend } from './report-worker';

/** Jobs that may wait for the one that runs. */
const MAY_WAIT = 8;
const BUSY = {
  code: 'reports-busy',
  message: `A report is being made and ${MAY_WAIT} more wait; ask again in a minute.`,
};

/** Makes reports, and counts trends, in a thread beside the server, one at a time: exercises go on meanwhile. */
@Injectable()
export class ReportMaker implements OnApplicationShutdown {
  private readonly log = new Logger('reports');
  private readonly thread: WorkerThread;

  constructor(
    @Inject(DATABASE_URL) databaseUrl: string,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.thread = new WorkerThread({
      file: 'report-worker',
      workerData: { databaseUrl },
      log: this.log,
      memory: settings.reportMemory,
    });
  }

  /** @throws ServiceUnavailableException when too many wait, or memory does not suffice; AbortError when it is called off. */
  report(wanted: WantedReport, signal: AbortSignal): Promise<Uint8Array> {
    return this.run('report', wanted, signal);
  }

  /** @throws ServiceUnavailableException as above. */
  trend(wanted: WantedTrend): Promise<Trend> {
    return this.run('trend', wanted);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread.end();
  }

  private async run<T>(name: string, wanted: object, signal?: AbortSignal): Promise<T> {
    // Counted here: Piscina's own bound is not kept for jobs that can be called off.
    if (this.thread.jobs > MAY_WAIT) throw new ServiceUnavailableException(BUSY);
    try {
      return await this.thread.run<T>(name, wanted, signal);
    } catch (error) {
      if (signal?.aborted) throw error;
      throw this.refusalOf(error as Error & { code?: string });
    }
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
