import { emptyState, evolve, Exercise, type Command, type RecordedEvent, type State } from '@tocsin/engine';
import { Logger } from '@nestjs/common';
import { Alarm } from './alarm';
import { Breath } from '../breath';
import { LogCut, mayBeTriedAgain, type Decided } from './event-log';
import { Heads } from './heads';
import type { History } from './history';
import { Faults, isRefusal, Paused } from './faults';
import { KnownLog } from './known-log';
import { ScenarioOfLog } from './scenario-of-log';
import type { Surroundings } from './surroundings';
import { Unavailable } from './unavailable';
import { Unreadable } from './unreadable';

/** An exercise between two batches: everything in it has been stored and passed on. */
export interface Settled {
  state: State;
  heads: Heads;
  history: History;
}

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

/**
 * One exercise on this server. Commands wait in one queue; all that wait are decided one after the
 * other, stored in one transaction, and only then answered and broadcast. What must not fall between
 * two batches (a client joining, events of another server) takes its turn in the same queue.
 */
export class RunningExercise {
  private readonly logger = new Logger('exercise');
  private exercise: Exercise;
  private heads: Heads;
  private known: KnownLog;
  private readonly waiting: Waiting[] = [];
  private readonly alarm = new Alarm(() => this.tick());
  private turn: Promise<void> = Promise.resolve();
  private readonly breath = new Breath();
  private readonly faults = new Faults();
  /** The exercise in memory may be ahead of the log, or the log may be another one: it must be read anew. */
  private stale?: 'ahead' | 'cut';
  /** What was read and not passed on, because reading on failed. */
  private readonly unsent: RecordedEvent[] = [];
  private closed = false;

  private constructor(
    readonly id: string,
    private readonly scenario: ScenarioOfLog,
    private readonly surroundings: Surroundings,
  ) {
    this.exercise = new Exercise(scenario.now);
    this.heads = new Heads(id);
    this.known = new KnownLog(id, surroundings.log, surroundings.limits);
  }

  /**
   * Reads an exercise from its log, a piece at a time, so that others go on meanwhile.
   * @param hash of the scenario that it begins with; its log may go on with another
   * @param first what has to be done before anything can fall due. @throws Unreadable
   */
  static async load(
    id: string,
    hash: string,
    surroundings: Surroundings,
    first: (loaded: RunningExercise) => Promise<void> = async () => {},
  ): Promise<RunningExercise> {
    const running = new RunningExercise(
      id,
      await ScenarioOfLog.begin(hash, surroundings.scenario),
      surroundings,
    );
    await running.readAll();
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

  /** Does something between two batches, when nothing is on its way. @throws Unavailable when it was let go */
  between<T>(work: (settled: Settled) => T | Promise<T>): Promise<T> {
    return this.inTurn(() => {
      if (this.closed) throw new Unavailable('The exercise is not held any more.');
      return work({ state: this.exercise.state, heads: this.heads, history: this.known.history });
    });
  }

  /** Reads what another server has stored, and passes it on. */
  catchUp(): Promise<void> {
    return this.inTurn(async () => {
      if (this.stale) return;
      try {
        for await (const events of this.known.readOn()) {
          this.fold(events, (event) => this.exercise.apply(event));
          this.pass(events);
        }
        const { state } = this.exercise;
        if (await this.scenario.follow(state)) this.exercise = new Exercise(this.scenario.now, state);
      } catch (error) {
        if (error instanceof Unreadable) this.stale = 'ahead';
        this.report(error);
      }
    });
  }

  /** Events that were read before are no longer as they were: reads all of them anew, and so does whoever is connected. */
  beginAnew(): Promise<void> {
    return this.inTurn(async () => {
      this.stale = 'cut';
      await this.reload();
    });
  }

  /** Stops the alarm; waits until what is on its way has been stored and answered. */
  async close(): Promise<void> {
    this.closed = true;
    this.alarm.set(undefined);
    await this.inTurn(noop);
  }

  private inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const result = this.turn.then(async () => {
      await this.breath.take();
      return work();
    });
    this.turn = result.then(noop, noop);
    return result;
  }

  private drain(): void {
    this.inTurn(async () => {
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
        this.stale = error instanceof LogCut ? 'cut' : (this.stale ?? 'ahead');
        if (error instanceof DecideAgain || (mayBeTriedAgain(error) && tries < TRIES)) continue;
        this.report(error);
        for (const { failed } of batch) failed(new Unavailable('The log cannot be written just now.'));
        return;
      } finally {
        if (!this.closed) this.alarm.set(this.stale ? Date.now() + RETRY_AFTER : this.exercise.nextDue());
      }
  }

  private async decideAndStore(batch: Waiting[]): Promise<void> {
    const before = await this.known.answersTo(batch.map(({ command }) => command.id));
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
      const back = command.type === 'ReplaceScenario' ? await this.tryOn(command.scenarioHash) : noop;
      const { touched } = this.exercise;
      try {
        if (this.faults.arePaused(command)) throw new Paused();
        const events = this.exercise.run(command);
        const reached = this.exercise.state.seq;
        fresh.set(command.id, reached);
        if (events.length > 0) decided.push({ commandId: command.id, events });
        answers.push(() => done(reached));
      } catch (error) {
        if (!isRefusal(error)) {
          this.report(error);
          this.faults.note(command);
        }
        if (this.exercise.touched === touched) {
          back();
          answers.push(() => failed(error));
        } else {
          batch.splice(batch.indexOf(one), 1);
          failed(error);
          throw new DecideAgain();
        }
      }
    }
    const events = await this.known.append(decided, fresh);
    for (const answer of answers) answer();
    this.pass(events);
  }

  private pass(events: readonly RecordedEvent[]): void {
    if (events.length > 0)
      this.surroundings.broadcast(this.id, this.heads.outgoing(events, this.state.people));
    this.alarm.set(this.exercise.nextDue());
  }

  private async readAll(): Promise<void> {
    let state = emptyState();
    for await (const events of this.known.readOn()) {
      this.heads.note(events);
      this.fold(events, (event) => (state = evolve(state, event)));
      await this.breath.take();
    }
    await this.takeUp(state);
  }

  /** Goes back to what the log says, and passes on what it said meanwhile. */
  private async reload(): Promise<void> {
    if (this.stale === 'cut') {
      this.heads = new Heads(this.id);
      this.known = new KnownLog(this.id, this.surroundings.log, this.surroundings.limits);
      this.unsent.length = 0;
      await this.readAll();
      this.surroundings.broadcast(this.id, [{ restart: true }]);
    } else {
      for await (const events of this.known.readOn()) this.unsent.push(...events);
      let state = emptyState();
      for await (const events of this.known.history.whole()) {
        this.fold(events, (event) => (state = evolve(state, event)));
        await this.breath.take();
      }
      await this.takeUp(state);
      this.pass(this.unsent.splice(0));
    }
    this.stale = undefined;
  }

  private fold(events: readonly RecordedEvent[], apply: (event: RecordedEvent) => void): void {
    for (const event of events)
      try {
        apply(event);
      } catch (error) {
        throw new Unreadable(this.id, `event ${event.seq} (${event.type}): ${(error as Error).message}`);
      }
  }

  /** @throws Unreadable when what was folded is not the whole log. */
  private async takeUp(state: State): Promise<void> {
    if (state.seq !== this.known.history.last)
      throw new Unreadable(
        this.id,
        `folded up to ${state.seq}, but the log ends at ${this.known.history.last}.`,
      );
    await this.scenario.follow(state);
    this.exercise = new Exercise(this.scenario.now, state);
  }

  /** Lets the next command be decided on another scenario. @returns the way back, for one that is refused */
  private async tryOn(hash: string): Promise<() => void> {
    const { exercise } = this;
    const back = await this.scenario.tryOn(hash);
    this.exercise = new Exercise(this.scenario.now, exercise.state);
    return () => {
      back();
      this.exercise = exercise;
    };
  }

  private report(error: unknown): void {
    const { message, stack } = error as Error;
    if (error instanceof Unreadable) this.surroundings.onUnreadable(error);
    else this.logger.error(`${this.id}: ${message}`, stack);
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
