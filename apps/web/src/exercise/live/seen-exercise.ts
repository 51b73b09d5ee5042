import type { CommandBody, State } from '@tocsin/engine';
import type { CommandAnswer } from '@tocsin/protocol';

export interface Status {
  /** `refused`: the server does not let this seat in. */
  link: 'joining' | 'connected' | 'offline' | 'refused';
  /** Offline: wall time at which the server was last heard from. */
  since?: number;
  refusal?: { code: string; message: string };
  /** Commands that wait for an answer. */
  queued: number;
  /** Those of them that the server could not decide yet; they are sent again. */
  unsent?: number;
  /** After a time offline: how many messages had been missed, until it is dismissed. */
  caughtUp?: number;
}

/** An exercise as screens see it: live, or as it was at a moment. */
export interface SeenExercise {
  readonly state: State;
  /** Grows with every change of state, presence or status. */
  readonly version: number;
  readonly status: Status;
  /** Open sockets by person; undefined in the past, of which nobody knows. */
  readonly here?: Record<string, number>;
  /** Wall time, epoch milliseconds. */
  readonly time: { now(): number };
  /** Whether time stands still but for what `version` tells. */
  readonly past: boolean;
  subscribe: (listener: () => void) => () => void;
  /** Gives a command; under the same `id` it is carried out once. */
  send: (command: CommandBody, id?: string) => Promise<CommandAnswer>;
  dismissCaughtUp: () => void;
}
