import type { RecordedEvent } from '@tocsin/engine';
import { GENESIS, UnknownEvent } from '@tocsin/log';
import { Answers } from './answers';
import type { Decided, EventLog, Tail } from './event-log';
import { History } from './history';
import { Unreadable } from './unreadable';

/** How much of an exercise's log stays in memory; the rest is read from the database. */
export interface Limits {
  /** Events. */
  history: number;
  /** Answers to commands. */
  answers: number;
}

/** What a server knows of the log of one exercise: it reads on from there, and writes on only from there. */
export class KnownLog {
  readonly history: History;
  private readonly answers: Answers;
  private hash = GENESIS;

  constructor(
    private readonly exercise: string,
    private readonly log: EventLog,
    limits: Limits,
  ) {
    this.history = new History(exercise, log, limits.history);
    this.answers = new Answers(limits.answers);
  }

  /** What the log has beyond what is known, a piece at a time. @throws Unreadable when an event is missing */
  async *readOn(): AsyncGenerator<RecordedEvent[]> {
    for await (const { events, answers, hash } of this.pieces()) {
      const first = this.history.last + 1;
      for (const [index, { seq }] of events.entries())
        if (seq !== first + index)
          throw new Unreadable(this.exercise, `event ${first + index} is missing; ${seq} comes instead.`);
      this.history.add(events);
      for (const [id, seq] of answers) this.answers.set(id, seq);
      this.hash = hash;
      yield events;
    }
  }

  private async *pieces(): AsyncGenerator<Tail> {
    try {
      yield* this.log.tail(this.exercise, this.history.last);
    } catch (error) {
      throw error instanceof UnknownEvent ? new Unreadable(this.exercise, error.message) : error;
    }
  }

  /** @param reached the last sequence of each command, those without events included. @throws LogConflict, LogCut */
  async append(decided: readonly Decided[], reached: ReadonlyMap<string, number>): Promise<RecordedEvent[]> {
    if (decided.length > 0) this.hash = await this.log.append(this.exercise, this.hash, decided);
    for (const [id, seq] of reached) this.answers.set(id, seq);
    const events = decided.flatMap((one) => one.events);
    this.history.add(events);
    return events;
  }

  /** For those of some commands that were accepted before, what they were answered. */
  async answersTo(commandIds: readonly string[]): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    const unknown: string[] = [];
    for (const id of commandIds) {
      const seq = this.answers.get(id);
      if (seq !== undefined) found.set(id, seq);
      else unknown.push(id);
    }
    if (this.answers.complete || unknown.length === 0) return found;
    for (const [id, seq] of await this.log.answersTo(this.exercise, unknown)) found.set(id, seq);
    return found;
  }
}
