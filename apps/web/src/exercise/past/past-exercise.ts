import type { CommandBody, State } from '@tocsin/engine';
import type { CommandAnswer } from '@tocsin/protocol';
import type { SeenExercise, Status } from '../live/seen-exercise';

/** An exercise as somebody saw it at a moment. Nothing can be done to it. */
export class PastExercise implements SeenExercise {
  version = 0;
  readonly status: Status = { link: 'connected', queued: 0 };
  readonly past = true;
  readonly time = { now: () => this.wall };
  private readonly listeners = new Set<() => void>();

  constructor(
    public state: State,
    private wall: number,
  ) {}

  /** Goes to another moment. */
  show(state: State, wall: number): void {
    this.state = state;
    this.wall = wall;
    this.version++;
    for (const listener of [...this.listeners]) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  send = (_command: CommandBody): Promise<CommandAnswer> =>
    Promise.resolve({ ok: false, code: 'read-only', message: 'The past cannot be changed.' });

  dismissCaughtUp = (): void => undefined;
}
