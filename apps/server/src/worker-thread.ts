import type { Logger } from '@nestjs/common';
import { MINUTE } from '@tocsin/words';
import { fileURLToPath } from 'node:url';
import Piscina from 'piscina';

/** After so long without a job the thread is ended, and its memory given back. */
const IDLE = MINUTE;

interface Options {
  /** Name of the worker's file, which is built beside the server's own. */
  file: string;
  workerData: object;
  log: Logger;
  /** MiB that it may take. */
  memory?: number;
}

/** A thread beside the server, at a lower priority, that does one job at a time: exercises go on meanwhile. */
export class WorkerThread {
  /** Jobs that run or wait. */
  jobs = 0;
  private thread?: Piscina;
  private idle?: NodeJS.Timeout;

  constructor(private readonly options: Options) {}

  async run<T>(name: string, task: unknown, signal?: AbortSignal): Promise<T> {
    clearTimeout(this.idle);
    this.thread ??= this.begun();
    this.jobs++;
    try {
      return (await this.thread.run(task, { name, signal })) as T;
    } finally {
      if (--this.jobs === 0) this.idle = setTimeout(() => void this.end(), IDLE).unref();
    }
  }

  async end(): Promise<void> {
    clearTimeout(this.idle);
    const ended = this.thread;
    this.thread = undefined;
    await ended?.destroy();
  }

  private begun(): Piscina {
    const { file, workerData, log, memory } = this.options;
    const thread = new Piscina({
      filename: fileURLToPath(new URL(`./${file}.mjs`, import.meta.url)),
      workerData,
      // A thread that failed is replaced at once: those who wait do not know of it.
      minThreads: 1,
      maxThreads: 1,
      resourceLimits: memory === undefined ? {} : { maxOldGenerationSizeMb: memory },
      niceIncrement: 10,
      atomics: 'disabled',
    });
    // One that does not even start is not tried over and over: those who wait are told.
    thread.on('error', (error: Error) => {
      log.error(error.message, error.stack);
      if (this.thread === thread) void this.end();
    });
    return thread;
  }
}
