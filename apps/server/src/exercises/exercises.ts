import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { CommandBody } from '@tocsin/engine';
import { MINUTE, SECOND } from '@tocsin/words';
import { randomBytes, randomUUID } from 'node:crypto';
import { PinnedContent } from '../library/content';
import type { Pinned } from '../library/library';
import { SETTINGS, type Settings } from '../settings/settings';
import { EventLog } from './event-log';
import type { ExerciseEntity } from './exercise.entity';
import { ExerciseRecords } from './exercise-records';
import { Frames } from './frames';
import { joinCode } from './join-code';
import { RunningExercise } from './running-exercise';
import { Unreadable } from './unreadable';

/** A clock that has not been seen alive for so long stood still meanwhile. */
const DEAD_AFTER = 600;
/** An exercise that could not be read is not read again before. */
const QUARANTINE = MINUTE;
/** Whoever asked for an exercise may need so long until they have used it. */
const IN_USE = 10 * SECOND;

const noop = (): void => {};

interface Held {
  loading: Promise<RunningExercise>;
  /** Once it is loaded. */
  exercise?: RunningExercise;
  usedAt: number;
}

/** The exercises that this server holds in memory: those whose clock runs, and those that somebody uses. */
@Injectable()
export class Exercises implements OnApplicationShutdown {
  private readonly logger = new Logger('exercises');
  private readonly held = new Map<string, Held>();
  private readonly quarantined = new Map<string, { error: Unreadable; at: number }>();

  constructor(
    private readonly records: ExerciseRecords,
    private readonly log: EventLog,
    private readonly content: PinnedContent,
    private readonly frames: Frames,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** A new exercise on a pinned scenario. @returns its id. */
  async create({ id: scenarioId, title, hash, of }: Pinned, owner?: string, demo = false): Promise<string> {
    const id = randomUUID();
    const record = {
      id,
      scenarioId,
      scenarioHash: hash,
      madeOf: of?.scenario ?? null,
      madeOfVersion: of?.version ?? null,
      title,
      joinCode: joinCode(),
      owner: owner ?? null,
      demo,
    };
    await this.records.add(record);
    const seed = randomBytes(4).readUInt32BE() & 0x7fffffff;
    await this.command(id, { type: 'CreateExercise', scenarioHash: hash, seed }, 'server');
    return id;
  }

  /**
   * Goes on with another version of the scenario, before STARTEX. The log says so; the record follows it.
   * @param moves where the people go whose organisation is gone. @throws Rejected
   */
  async replaceScenario(id: string, pinned: Pinned, moves: Record<string, string>): Promise<void> {
    await this.command(id, { type: 'ReplaceScenario', scenarioHash: pinned.hash, moves }, 'server');
    await this.records.madeOf(id, pinned);
  }

  /** An exercise by its id, read from its log if need be; undefined when there is none. @throws Unreadable */
  async get(id: string): Promise<RunningExercise | undefined> {
    const known = this.use(id);
    if (known) return known;
    const broken = this.quarantined.get(id);
    if (broken && Date.now() - broken.at < QUARANTINE) throw broken.error;
    const record = await this.records.find(id);
    if (!record) return undefined;
    return this.use(id) ?? this.hold(record);
  }

  /** An exercise that is in memory already; nothing is loaded. */
  peek(id: string): RunningExercise | undefined {
    return this.held.get(id)?.exercise;
  }

  /** Another server has stored something of an exercise: reads on, where it is held. */
  noteGrowth(id: string): void {
    this.held.get(id)?.loading.then((exercise) => exercise.catchUp(), noop);
  }

  /** Texts of events were erased: what is held of the exercise is read anew. */
  async beginAnew(id: string): Promise<void> {
    await (await this.held.get(id)?.loading)?.beginAnew();
  }

  /** All that have been loaded. */
  loaded(): RunningExercise[] {
    return [...this.held.values()].flatMap(({ exercise }) => exercise ?? []);
  }

  /** How many could not be read. */
  get unreadable(): number {
    return this.quarantined.size;
  }

  /** Gives a command. @returns the sequence that its effects reach. @throws Rejected */
  async command(
    id: string,
    body: CommandBody,
    by: string,
    commandId: string = randomUUID(),
  ): Promise<number> {
    const exercise = await this.get(id);
    if (!exercise) throw new Error(`there is no exercise ${id}`);
    return exercise.run({ ...body, id: commandId, at: Date.now(), by });
  }

  /** Lets exercises go that nobody uses: those unused for long, and the longest unused beyond a number. */
  letIdleGo(): void {
    const watched = this.frames.watched();
    const idle = [...this.held]
      .filter(([id, { exercise }]) => exercise && !exercise.state.clock.running && !watched.has(id))
      .sort(([, one], [, other]) => one.usedAt - other.usedAt);
    const { idleSeconds, idleExercises } = this.settings;
    const beyond = idle.length - idleExercises;
    for (const [index, [id, { exercise, usedAt }]] of idle.entries()) {
      const unused = Date.now() - usedAt;
      if (unused < (index < beyond ? Math.min(IN_USE, idleSeconds * SECOND) : idleSeconds * SECOND)) continue;
      this.held.delete(id);
      void exercise!.close();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled([...this.held.values()].map(async ({ loading }) => (await loading).close()));
  }

  private use(id: string): Promise<RunningExercise> | undefined {
    const held = this.held.get(id);
    if (held) held.usedAt = Date.now();
    return held?.loading;
  }

  private hold(record: ExerciseEntity): Promise<RunningExercise> {
    const { id } = record;
    const held: Held = { loading: this.load(record), usedAt: Date.now() };
    this.held.set(id, held);
    held.loading.then(
      (exercise) => {
        held.exercise = exercise;
        this.quarantined.delete(id);
        this.letIdleGo();
      },
      (error: unknown) => {
        this.held.delete(id);
        if (error instanceof Unreadable) this.quarantine(error);
      },
    );
    return held.loading;
  }

  private async load({ id, scenarioHash, aliveAt }: ExerciseEntity): Promise<RunningExercise> {
    const surroundings = {
      scenario: (hash: string) => this.content.scenario(hash),
      log: this.log,
      broadcast: this.frames.send.bind(this.frames),
      limits: { history: this.settings.historyKeeps, answers: this.settings.answersKept },
      onUnreadable: (error: Unreadable) => this.quarantine(error),
    };
    return RunningExercise.load(id, scenarioHash, surroundings, async (loaded) => {
      const { clock } = loaded.state;
      const aliveUntil = Math.max(Number(aliveAt ?? 0), clock.wall);
      if (clock.running && Date.now() - aliveUntil > DEAD_AFTER)
        await loaded.run({
          type: 'RecoverClock',
          aliveUntil,
          id: `recover-${loaded.state.seq}`,
          at: Date.now(),
          by: 'server',
        });
    });
  }

  /** An exercise that cannot be read is set aside and named; all others go on. */
  private quarantine(error: Unreadable): void {
    this.logger.error(error.message);
    this.quarantined.set(error.exercise, { error, at: Date.now() });
    const held = this.held.get(error.exercise);
    this.held.delete(error.exercise);
    void held?.exercise?.close();
  }
}
