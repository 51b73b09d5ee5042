import {
  emptyState,
  evolve,
  Exercise,
  Rejected,
  type Command,
  type RecordedEvent,
  type State,
} from '@tocsin/engine';
import type { Playable } from '@tocsin/plan';
import { setImmediate } from 'node:timers/promises';
import { ZodError } from 'zod';
import { Alarm } from './alarm';
import { Answers } from './answers';
import { GENESIS } from '@tocsin/log';
import { LogConflict, type Decided, type EventLog } from './event-log';
import { Heads, type Outgoing } from './heads';
import { History } from './history';

/** Where stored events go: to the sockets of this server. */
export type Broadcast = (exercise: string, outgoing: Outgoing[]) => void;

/** An exercise between two batches: everything in it has been stored and passed on. */
export interface Settled {
  state: State;
  heads: Heads;
  history: History;
}

/** The command may or may not have been carried out; sent again under its id it will be answered. */
export class Unavailable extends Error {}
/** A command met a fault of ours; the others of its batch are decided again without it. */
class DecideAgain extends Error {}

interface Waiting {
  command: Command;
  done: (seq: number) => void;
  failed: (error: unknown) => void;
}

/** Commands decided and stored together at most. */
const BATCH = 2_000;
const TRIES = 20;
const RETRY_AFTER = 1_000;
/** Milliseconds of work after which others get a turn. */
const BREATH = 15;

/**
 * One exercise on this server. Commands wait in one queue; all that wait are decided one after the
 * other, stored in one transaction, and only then answered and broadcast. What must not fall between
 * two batches (a client joining, events of another server) takes its turn in the same queue.
 */
export class RunningExercise {
  private exercise: Exercise;
  private hash = GENESIS;
  private readonly heads: Heads;
  private readonly history: History;
  private readonly answers = new Answers();
  private readonly waiting: Waiting[] = [];
  private readonly alarm = new Alarm(() => this.tick());
  private turn: Promise<void> = Promise.resolve();
  private breathed = 0;
  /** Whether the exercise in memory may be ahead of the log, and must be read anew. */
  private stale = false;
  private closed = false;

  private constructor(
    readonly id: string,
    private readonly scenario: Playable,
    private readonly log: EventLog,
    private readonly broadcast: Broadcast,
  ) {
    this.exercise = new Exercise(scenario);
    this.heads = new Heads(id);
    this.history = new History(id, log);
  }

  /**
   * Reads an exercise from its log.
   * @param first what has to be done before anything can fall due.
   */
  static async load(
    id: string,
    scenario: Playable,
    log: EventLog,
    broadcast: Broadcast,
    first: (loaded: RunningExercise) => Promise<void> = async () => {},
  ): Promise<RunningExercise> {
    const running = new RunningExercise(id, scenario, log, broadcast);
    const { events } = await running.readOn();
    running.heads.note(events);
    running.rebuild();
    await first(running);
    running.alarm.set(running.exercise.nextDue());
    return running;
  }

  get state(): State {
    return this.exercise.state;
  }

  /** Carries out a command. @returns the sequence up to which its effects reach. @throws Rejected, Unavailable */
  run(command: Command): Promise<number> {
    return new Promise((done, failed) => {
      if (this.closed) return failed(new Unavailable('The server is stopping.'));
      this.waiting.push({ command, done, failed });
      if (this.waiting.length === 1) this.drain();
    });
  }

  /** Does something between two batches, when nothing is on its way. */
  between<T>(work: (settled: Settled) => T | Promise<T>): Promise<T> {
    const result = this.turn.then(async () => {
      if (performance.now() - this.breathed > BREATH) {
        await setImmediate();
        this.breathed = performance.now();
      }
      return work({ state: this.exercise.state, heads: this.heads, history: this.history });
    });
    this.turn = result.then(noop, noop);
    return result;
  }

  /** Reads what another server has stored, and passes it on. */
  catchUp(): Promise<void> {
    return this.between(async () => {
      const { events } = await this.readOn();
      for (const event of events) this.exercise.apply(event);
      this.pass(events);
    });
  }

  /** Stops the alarm; waits until what is on its way has been stored and answered. */
  async close(): Promise<void> {
    this.closed = true;
    this.alarm.set(undefined);
    await this.between(noop);
  }

  private drain(): void {
    this.between(async () => {
      const batch = this.waiting.splice(0, BATCH);
      if (this.waiting.length > 0) this.drain();
      await this.carryOut(batch);
    }).catch(noop);
  }

  private async carryOut(batch: Waiting[]): Promise<void> {
    for (let tries = 1; ; tries++)
      try {
        if (this.stale) await this.reload();
        return await this.decideAndStore(batch);
      } catch (error) {
        this.stale = true;
        if (error instanceof DecideAgain || (error instanceof LogConflict && tries < TRIES)) continue;
        for (const { failed } of batch) failed(new Unavailable('The log cannot be written just now.'));
        return;
      } finally {
        this.alarm.set(this.stale ? Date.now() + RETRY_AFTER : this.exercise.nextDue());
      }
  }

  private async decideAndStore(batch: Waiting[]): Promise<void> {
    const before = await this.answeredBefore(batch);
    const decided: Decided[] = [];
    const fresh = new Map<string, number>();
    const answers: (() => void)[] = [];
    for (const one of batch) {
      const { command, done, failed } = one;
      const seq = fresh.get(command.id) ?? before.get(command.id);
      if (seq !== undefined) {
        answers.push(() => done(seq));
        continue;
      }
      try {
        const events = this.exercise.run(command);
        const reached = this.exercise.state.seq;
        fresh.set(command.id, reached);
        if (events.length > 0) decided.push({ commandId: command.id, events });
        answers.push(() => done(reached));
      } catch (error) {
        if (error instanceof Rejected || error instanceof ZodError) answers.push(() => failed(error));
        else {
          batch.splice(batch.indexOf(one), 1);
          failed(error);
          throw new DecideAgain();
        }
      }
    }
    if (decided.length > 0) this.hash = await this.log.append(this.id, this.hash, decided);
    for (const [id, seq] of fresh) this.answers.set(id, seq);
    const events = decided.flatMap((one) => one.events);
    this.history.add(events);
    for (const answer of answers) answer();
    this.pass(events);
  }

  /** For commands of a batch that were accepted before, what they were answered. */
  private async answeredBefore(batch: Waiting[]): Promise<Map<string, number>> {
    const before = new Map<string, number>();
    const unknown: string[] = [];
    for (const { command } of batch) {
      const seq = this.answers.get(command.id);
      if (seq !== undefined) before.set(command.id, seq);
      else unknown.push(command.id);
    }
    if (this.answers.complete || unknown.length === 0) return before;
    for (const [id, seq] of await this.log.answersTo(this.id, unknown)) before.set(id, seq);
    return before;
  }

  private pass(events: readonly RecordedEvent[]): void {
    if (events.length > 0) this.broadcast(this.id, this.heads.outgoing(events, this.state.people));
    this.alarm.set(this.exercise.nextDue());
  }

  /** Reads what the log has beyond what is at hand. */
  private async readOn(): Promise<{ events: RecordedEvent[] }> {
    const { events, answers, hash } = await this.log.tail(this.id, this.history.last);
    this.history.add(events);
    for (const [id, seq] of answers) this.answers.set(id, seq);
    if (hash) this.hash = hash;
    return { events };
  }

  /** Goes back to what the log says, and passes on what it said meanwhile. */
  private async reload(): Promise<void> {
    const { events } = await this.readOn();
    this.rebuild(this.history.whole ?? (await this.log.read(this.id)));
    this.stale = false;
    this.pass(events);
  }

  private rebuild(events: readonly RecordedEvent[] = this.history.whole ?? []): void {
    this.exercise = new Exercise(this.scenario, events.reduce(evolve, emptyState()));
  }

  /** The place in the log is the id: of two servers that wake at the same time, one is first. */
  private tick(): void {
    if (this.closed) return;
    const id = `tick-${this.state.seq}`;
    const at = Date.now();
    this.run({ type: 'Tick', id: `${id}-${at}`, at, by: 'clock' }).catch(noop);
  }
}

const noop = (): void => {};
