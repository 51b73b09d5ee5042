import {
  HttpException,
  HttpStatus,
  Inject,
  Injectable,
  Logger,
  NotFoundException,
  UnprocessableEntityException,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { MINUTE } from '@tocsin/words';
import type { Actor } from '../audit/audit-log';
import { DATABASE_URL } from '../database/listener';
import { SETTINGS, type Settings } from '../settings/settings';
import { WorkerThread } from '../worker-thread';
import type { Refused, Source, ToTake, Version } from './scenario-worker';

/** MiB of memory, and milliseconds, that one scenario may take. */
const MEMORY = 2_048;
const LONGEST = 5 * MINUTE;

/** Unpacks, checks, compares and packs scenarios beside the server. */
@Injectable()
export class ScenarioThread implements OnApplicationShutdown {
  private readonly thread: WorkerThread;

  constructor(
    @Inject(DATABASE_URL) databaseUrl: string,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    const log = new Logger('scenarios');
    this.thread = new WorkerThread({
      file: 'scenario-worker',
      workerData: { databaseUrl },
      log,
      memory: MEMORY,
    });
  }

  /** Stores a version. @throws HttpException that says what is wrong with what was given */
  async take(source: Source, store: Omit<ToTake['store'], 'quota'>): Promise<Version> {
    const { scenarioFolder: library, scenarioBytes: most, scenarioQuota: quota } = this.settings;
    const taken = await this.run<Version | { refused: Refused }>('take', {
      library,
      most,
      source,
      store: { ...store, quota },
    });
    if (!('refused' in taken)) return taken;
    if (taken.refused.code === 'unknown-scenario') throw new NotFoundException(taken.refused);
    throw new UnprocessableEntityException(taken.refused);
  }

  pack(source: Source, name: string): Promise<Uint8Array> {
    return this.run('pack', { source, name });
  }

  remove(scenario: string, by: Actor): Promise<void> {
    return this.run('remove', { scenario, by });
  }

  /** @returns undefined when the version has errors */
  pin(version: Version): Promise<string | undefined> {
    return this.run('pinVersion', { ...version, library: this.settings.scenarioFolder });
  }

  compare(scenario: string, from: number, to: number): Promise<string> {
    return this.run('compare', { scenario, from, to });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread.end();
  }

  private async run<T>(job: string, task: unknown): Promise<T> {
    try {
      return await this.thread.run<T>(job, task, AbortSignal.timeout(LONGEST));
    } catch (error) {
      const { name, code } = error as { name?: string; code?: string };
      if (name !== 'AbortError' && name !== 'TimeoutError' && code !== 'ERR_WORKER_OUT_OF_MEMORY')
        throw error;
      const message = 'The scenario is too large to be read here; divide its files, or reduce them.';
      throw new HttpException({ code: 'scenario-too-large', message }, HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }
}
