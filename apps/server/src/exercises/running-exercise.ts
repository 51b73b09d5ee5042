import {
  emptyState,
  evolve,
  Exercise,
  Rejected,
  type Command,
  type RecordedEvent,
  type State,
} from '@tocsin/engine';
import type { Scenario } from '@tocsin/scenario';
import { ZodError } from 'zod';
import { LogConflict, type EventLog } from './event-log';
import { Heads } from './heads';

/** Where stored events go: to the sockets of this server. */
export type Broadcast = (
  exercise: string,
  frames: ReturnType<Heads['frames']>,
  events: RecordedEvent[],
) => void;

interface Waiting {
  command: Command;
  done: (seq: number) => void;
  failed: (error: unknown) => void;
}

/** Answers to commands that are kept at hand; older ones are found in the log. */
const ANSWERS_KEPT = 20_000;
/** Commands decided and stored together at most. */
const BATCH = 2_000;

/**
 * One exercise on this server. Commands wait in one queue; all that wait are decided one after the
 * other, stored in one transaction, and only then answered and broadcast. What must not fall between
 * two batches (a client joining, events of another server) takes its turn in the same queue.
 */
export class RunningExercise {
  private exercise!: Exercise;
  private hash = '';
  private readonly heads: Heads;
  private readonly waiting: Waiting[] = [];
  private readonly answered = new Map<string, number>();
  private turn: Promise<void> = Promise.resolve();
  private draining = false;
  private alarm?: NodeJS.Timeout;
  private closed = false;

  private constructor(
    readonly id: string,
    private readonly scenario: Scenario,
    private readonly log: EventLog,
    private readonly broadcast: Broadcast,
    private readonly clock: () => number,
  ) {
    this.heads = new Heads(id);
  }

  /**
   * Reads an exercise from its log.
   * @param first what has to be done before anything can fall due.
   */
  static async load(
    id: string,
    scenario: Scenario,
    log: EventLog,
    broadcast: Broadcast,
    first: (loaded: RunningExercise) => Promise<void> = async () => {},
    clock = Date.now,
  ): Promise<RunningExercise> {
    const running = new RunningExercise(id, scenario, log, broadcast, clock);
    await running.reload();
    await first(running);
    running.setAlarm();
    return running;
  }

  get state(): State {
    return this.exercise.state;
  }

  /** Carries out a command. @returns the sequence up to which its effects reach. @throws Rejected */
  run(command: Command): Promise<number> {
    return new Promise((done, failed) => {
      this.waiting.push({ command, done, failed });
      this.drain();
    });
  }

  /** Does something between two batches, when nothing is on its way. */
  between<T>(work: (exercise: { state: State; heads: Heads }) => Promise<T>): Promise<T> {
    const result = this.turn.then(() => work({ state: this.exercise.state, heads: this.heads }));
    this.turn = result.then(noop, noop);
    return result;
  }

  /** Reads what another server has stored, and passes it on. */
  catchUp(): Promise<void> {
    return this.between(async () => {
      const events = await this.log.read(this.id, this.exercise.state.seq);
      if (events.length === 0) return;
      for (const event of events) this.exercise.apply(event);
      this.hash = await this.log.lastHash(this.id);
      this.pass(events);
    });
  }

  /** Stops the alarm; waits until what is on its way has been stored and answered. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.alarm);
    await this.turn;
  }

  private drain(): void {
    if (this.draining) return;
    this.draining = true;
    this.turn = this.turn.then(async () => {
      this.draining = false;
      const batch = this.waiting.splice(0, BATCH);
      if (this.waiting.length > 0) this.drain();
      if (batch.length > 0) await this.carryOut(batch);
    });
  }

  private async carryOut(batch: Waiting[]): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        await this.decideAndStore(batch);
        return;
      } catch (error) {
        await this.reload();
        if (error instanceof LogConflict && tries < 10) continue;
        for (const { failed } of batch) failed(error);
        return;
      }
    }
  }

  private async decideAndStore(batch: Waiting[]): Promise<void> {
    const decided: { commandId: string; events: RecordedEvent[] }[] = [];
    const answers: (() => void)[] = [];
    const unknown = batch.map(({ command }) => command.id).filter((id) => !this.answered.has(id));
    const stored = await this.log.answersTo(this.id, unknown);
    const inBatch = new Map<string, number>();
    for (const { command, done, failed } of batch) {
      const before = inBatch.get(command.id) ?? this.answered.get(command.id) ?? stored.get(command.id);
      if (before !== undefined) {
        answers.push(() => done(before));
        continue;
      }
      try {
        const events = this.exercise.run(command);
        const { seq } = this.exercise.state;
        inBatch.set(command.id, seq);
        if (events.length > 0) decided.push({ commandId: command.id, events });
        answers.push(() => done(seq));
      } catch (error) {
        if (!(error instanceof Rejected || error instanceof ZodError)) throw error;
        answers.push(() => failed(error));
      }
    }
    if (decided.length > 0) this.hash = await this.log.append(this.id, this.hash, decided);
    for (const [id, seq] of inBatch) this.remember(id, seq);
    for (const answer of answers) answer();
    this.pass(decided.flatMap(({ events }) => events));
  }

  private remember(id: string, seq: number): void {
    this.answered.set(id, seq);
    if (this.answered.size > ANSWERS_KEPT) this.answered.delete(this.answered.keys().next().value!);
  }

  private pass(events: RecordedEvent[]): void {
    if (events.length > 0) this.broadcast(this.id, this.heads.frames(events), events);
    this.setAlarm();
  }

  private async reload(): Promise<void> {
    const events = await this.log.read(this.id);
    this.exercise = new Exercise(this.scenario, events.reduce(evolve, emptyState()));
    this.hash = await this.log.lastHash(this.id);
    const { highest } = this.heads;
    if (highest === 0) this.heads.note(events);
    else this.pass(events.filter(({ seq }) => seq > highest));
  }

  /** Wakes the exercise when something falls due: roughly at first, then to the millisecond. */
  private setAlarm(): void {
    clearTimeout(this.alarm);
    const due = this.exercise.nextDue();
    if (due === undefined || this.closed) return;
    const wait = due - this.clock();
    this.alarm = setTimeout(
      () => {
        if (this.clock() < due) this.setAlarm();
        else
          this.run({
            type: 'Tick',
            id: `tick-${this.state.seq}-${due}`,
            at: this.clock(),
            by: 'clock',
          }).catch(noop);
      },
      Math.min(Math.max(0, wait), 60_000),
    );
  }
}

const noop = (): void => {};
