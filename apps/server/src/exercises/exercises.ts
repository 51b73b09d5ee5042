import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { CommandBody } from '@tocsin/engine';
import type { Playable } from '@tocsin/plan';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Notification } from 'pg';
import { DataSource } from 'typeorm';
import { DatabaseListener } from '../database/listener';
import { PinnedContent, type Asset } from '../library/content';
import { EventLog, GROWN, type Grown } from './event-log';
import { Frames } from './frames';
import { RunningExercise } from './running-exercise';

/** A clock that has not been seen alive for so long stood still meanwhile. */
const DEAD_AFTER = 600;
const HEARTBEAT = 200;

/** Every exercise that this server holds. */
@Injectable()
export class Exercises implements OnApplicationShutdown {
  private readonly running = new Map<string, Promise<RunningExercise>>();
  private heartbeat?: NodeJS.Timeout;

  constructor(
    private readonly database: DataSource,
    private readonly log: EventLog,
    private readonly content: PinnedContent,
    private readonly frames: Frames,
    private readonly listener: DatabaseListener,
  ) {}

  /** Takes up every exercise whose clock runs, and listens for what other servers store. */
  async start(): Promise<void> {
    await this.listener.listen(GROWN, ({ payload }: Notification) => {
      const { exercise, server } = JSON.parse(payload!) as Grown;
      if (server === this.log.server) return;
      this.running
        .get(exercise)
        ?.then((held) => held.catchUp())
        .catch(() => {});
    });
    const rows: { id: string }[] = await this.database.query('SELECT id FROM exercise');
    for (const { id } of rows) await this.get(id);
    this.heartbeat = setInterval(() => void this.beat(), HEARTBEAT);
  }

  /** A new exercise on a scenario. @returns its id. */
  async create(scenario: Playable, assets: Asset[], owner?: string, demo = false): Promise<string> {
    const id = randomUUID();
    const hash = await this.content.pin(scenario, assets);
    await this.database.query(
      'INSERT INTO exercise (id, scenario_id, scenario_hash, join_code, owner, demo) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, scenario.id, hash, joinCode(), owner ?? null, demo],
    );
    const seed = randomBytes(4).readUInt32BE() & 0x7fffffff;
    await this.command(id, { type: 'CreateExercise', scenarioHash: hash, seed }, 'server');
    return id;
  }

  /** An exercise by its id; undefined when there is none. */
  async get(id: string): Promise<RunningExercise | undefined> {
    const held = this.running.get(id);
    if (held) return held;
    const [row] = await this.database.query('SELECT scenario_hash, alive_at FROM exercise WHERE id = $1', [
      id,
    ]);
    if (!row) return undefined;
    const already = this.running.get(id);
    if (already) return already;
    const loading = this.load(id, row.scenario_hash, row.alive_at);
    this.running.set(id, loading);
    loading.catch(() => this.running.delete(id));
    return loading;
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

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.heartbeat);
    await Promise.allSettled([...this.running.values()].map(async (held) => (await held).close()));
    await this.beat();
  }

  private async load(id: string, hash: string, aliveAt: string | null): Promise<RunningExercise> {
    const scenario = await this.content.scenario(hash);
    const send = this.frames.send.bind(this.frames);
    const exercise = await RunningExercise.load(id, scenario, this.log, send, async (loaded) => {
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
    return exercise;
  }

  /** Notes that the clocks of this server's exercises were seen running. */
  private async beat(): Promise<void> {
    const held = await Promise.allSettled(this.running.values());
    const alive = held.flatMap((one) =>
      one.status === 'fulfilled' && one.value.state.clock.running ? [one.value.id] : [],
    );
    if (alive.length > 0)
      await this.database
        .query('UPDATE exercise SET alive_at = $1 WHERE id = ANY ($2)', [Date.now(), alive])
        .catch(() => {});
  }
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** A code that can be read out over the phone: no letter looks like another. */
const joinCode = (): string => [...randomBytes(8)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
