import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { SECOND } from '@tocsin/words';
import type { Notification } from 'pg';
import { Gauge } from 'prom-client';
import { DatabaseListener } from '../database/listener';
import { metrics } from '../health/metrics';
import { EventLog, GROWN, type Grown } from './event-log';
import { ExerciseRecords } from './exercise-records';
import { Exercises } from './exercises';

const HEARTBEAT = 200;
/** What a notification has not told is found this often. */
const LOOK_EVERY = 5 * SECOND;

/** Keeps the exercises of this server in step with the logs, which other servers write to as well. */
@Injectable()
export class ExerciseWatch implements OnApplicationShutdown {
  private readonly logger = new Logger('exercises');
  private readonly timers: NodeJS.Timeout[] = [];
  private looking?: Promise<void>;
  private beating = false;
  private closed = false;

  constructor(
    private readonly exercises: Exercises,
    private readonly records: ExerciseRecords,
    private readonly log: EventLog,
    private readonly listener: DatabaseListener,
  ) {
    const registers = [metrics];
    new Gauge({
      name: 'tocsin_exercises_held',
      help: 'Exercises in memory.',
      registers,
      collect() {
        this.set(exercises.loaded().length);
      },
    });
    new Gauge({
      name: 'tocsin_exercises_unreadable',
      help: 'Exercises whose logs cannot be read.',
      registers,
      collect() {
        this.set(exercises.unreadable);
      },
    });
  }

  /** Takes up every exercise whose clock runs, and listens for what other servers store. */
  async start(): Promise<void> {
    const heard = ({ payload }: Notification) => {
      const { exercise, server, anew } = JSON.parse(payload!) as Grown;
      if (server === this.log.server) return;
      if (anew) this.exercises.beginAnew(exercise).catch((error: Error) => this.logger.error(error.message));
      else this.exercises.noteGrowth(exercise);
    };
    await this.listener.listen(GROWN, heard, () => void this.look());
    await this.look();
    this.timers.push(setInterval(() => void this.beat(), HEARTBEAT));
    this.timers.push(setInterval(() => void this.look(), LOOK_EVERY));
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    for (const timer of this.timers) clearInterval(timer);
    await this.looking;
    await this.beat();
  }

  private look(): Promise<void> {
    return (this.looking ??= this.takeStock()
      .catch((error: Error) => this.logger.error(error.message))
      .finally(() => (this.looking = undefined)));
  }

  /** Takes up what runs and is not held, reads on where a log has grown unnoticed, and lets go what is idle. */
  private async takeStock(): Promise<void> {
    for (const id of await this.log.running()) {
      if (this.closed) return;
      if (this.exercises.peek(id)) continue;
      await this.exercises.get(id).catch((error: Error) => this.logger.error(error.message));
    }
    const held = new Map(this.exercises.loaded().map((exercise) => [exercise.id, exercise]));
    for (const { exercise, seq } of await this.log.ends([...held.keys()]))
      if (seq > held.get(exercise)!.state.seq) await held.get(exercise)!.catchUp();
    this.exercises.letIdleGo();
  }

  /** Notes that the clocks of this server's exercises were seen running; one such note at a time. */
  private async beat(): Promise<void> {
    if (this.beating) return;
    const alive = this.exercises.loaded().filter(({ state }) => state.clock.running);
    if (alive.length === 0) return;
    this.beating = true;
    await this.records
      .noteAlive(
        alive.map(({ id }) => id),
        Date.now(),
      )
      .catch((error: Error) => this.logger.warn(`sign of life: ${error.message}`))
      .finally(() => (this.beating = false));
  }
}
