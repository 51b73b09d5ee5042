import { Rejected, type CommandBody, type State } from '@tocsin/engine';
import type { Played } from '@tocsin/engine/testing';
import type { CommandAnswer } from '@tocsin/protocol';
import type { SeenExercise, Status } from '../exercise/live/seen-exercise';

/** A real exercise without a network, as one of its people sees it: commands are decided and folded by the engine. */
export class PlayedExercise implements SeenExercise {
  version = 0;
  state: State;
  status: Status = { link: 'connected', queued: 0 };
  here: Record<string, number> | undefined;
  readonly past = false;
  readonly time = { now: () => this.played.wall };
  /** Commands that came from the screen, in order. */
  readonly given: CommandBody[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly played: Played,
    readonly person: string,
  ) {
    this.state = played.viewOf(person);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  send = (command: CommandBody): Promise<CommandAnswer> => {
    this.given.push(command);
    try {
      this.do(command, this.person);
      return Promise.resolve({ ok: true, seq: this.played.state.seq });
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      return Promise.resolve({ ok: false, code: error.code, message: error.message });
    }
  };

  /** Somebody gives a command elsewhere. */
  do(command: CommandBody, by = 'fay'): void {
    this.played.do(command, by);
    this.tell();
  }

  /** Lets time pass. */
  wait(ms: number): void {
    this.played.wait(ms);
    this.tell();
  }

  become(status: Partial<Status>): void {
    this.status = { ...this.status, ...status };
    this.tell();
  }

  dismissCaughtUp = (): void => undefined;

  private tell(): void {
    this.state = this.played.viewOf(this.person);
    this.version++;
    for (const listener of [...this.listeners]) listener();
  }
}
