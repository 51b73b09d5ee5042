import { commandBody, type ExerciseEvent, type State } from '@tocsin/engine';
import { z } from 'zod';
import { id } from './ids';

/** Everything that crosses the wire of a live exercise; docs/PROTOCOL.md numbers the rules. */
export * from './ids';
export * from './improvement';
export * from './library';
export * from './namespace';
export * from './people';
export * from './refusals';
/** Bytes of one client message; a larger one closes the connection. */
export const MAX_FRAME = 256 * 1024;

/** Asks for everything missed since `have`, or for all of it. `as`: see what that person sees, and nothing else. */
export const join = z.strictObject({
  exercise: id,
  seat: id,
  have: z.int().nonnegative().optional(),
  as: id.optional(),
});
export type Join = z.infer<typeof join>;

export const command = z.strictObject({ exercise: id, seat: id, id, command: commandBody });
export type CommandMessage = z.infer<typeof command>;

export interface Refused {
  ok: false;
  /** Stable; texts are translated from it. */
  code: string;
  message: string;
}
export type Joined =
  | {
      ok: true;
      mode: 'events';
      seq: number;
      heads: Record<string, number>;
      events: ExerciseEvent[];
      now: number;
    }
  | { ok: true; mode: 'snapshot'; seq: number; heads: Record<string, number>; state: State; now: number };
export type JoinAnswer = Joined | Refused;
export type CommandAnswer = { ok: true; seq: number } | Refused;

/** What one audience key receives: `prev` is the sequence of the frame before it on the same key. */
export interface Frame {
  exercise: string;
  key: string;
  prev: number;
  seq: number;
  events: ExerciseEvent[];
}
export interface Presence {
  exercise: string;
  /** Open sockets by person. */
  here: Record<string, number>;
}
export interface Rejoin {
  exercise: string;
  reason: string;
}

/** The session has ended, and this connection with it. */
export interface SessionEnded {
  /** `renewed`: another session has taken its place, and the same browser connects again. */
  reason: 'signed-out' | 'revoked' | 'expired' | 'renewed';
}

export interface ClientToServer {
  join: (message: Join, answer: (answer: JoinAnswer) => void) => void;
  command: (message: CommandMessage, answer: (answer: CommandAnswer) => void) => void;
  time: (message: Record<string, never>, answer: (answer: { now: number }) => void) => void;
}
export interface ServerToClient {
  frame: (frame: Frame) => void;
  presence: (presence: Presence) => void;
  rejoin: (rejoin: Rejoin) => void;
  ended: (ended: SessionEnded) => void;
}
