import type { Playable } from '@tocsin/plan';
import type { z } from 'zod';
import { addPlay } from './clock';
import type { Draft } from './events';
import type { Part, Person } from './person';
import { Rejected } from './rejected';
import type { Script } from './script';
import type { State } from './state';

/** What a command is decided on: the exercise as it is, who commands, and when. Nothing else may be read. */
export interface Situation {
  state: State;
  scenario: Playable;
  script: Script;
  /** Wall time, epoch milliseconds. */
  wall: number;
  /** Exercise time, milliseconds after STARTEX. */
  now: number;
  /** Who commands; undefined for the server and the clock. */
  person?: Person;
  /** Sequence that the next event will have. */
  next: number;
}

/** Who may give a command: parts that people have, or the server itself. */
export type May = Part | 'server';

export interface CommandKind<T extends string, S extends z.ZodRawShape> {
  type: T;
  may: readonly May[];
  body: S;
  decide: (body: z.output<z.ZodObject<S>>, situation: Situation) => Draft[];
}

/** Defines a command: its fields, who may give it, and the events that it emits (or why not: `Rejected`). */
export const command = <const T extends string, S extends z.ZodRawShape>(kind: CommandKind<T, S>) => kind;

/** The one who commands. @throws Rejected when it is nobody of this exercise. */
export function whoever({ person }: Situation): Person {
  if (!person) throw new Rejected('not-enrolled', 'You are not enrolled in this exercise.');
  return person;
}

/** The organisation of the one who commands. @throws Rejected when they have none. */
export function ownOrganisation(situation: Situation): string {
  const { organisation } = whoever(situation);
  if (!organisation) throw new Rejected('no-organisation', 'Only someone of an organisation can do this.');
  return organisation;
}

export function mustRun({ state }: Situation): void {
  if (state.standing === 'ended') throw new Rejected('ended', 'The exercise has ended.');
  if (state.standing !== 'running') throw new Rejected('not-running', 'The exercise has not started.');
}

/** An exercise time `delay` milliseconds of play from now. */
export const soon = (delay: number, { state, now }: Pick<Situation, 'state' | 'now'>): number =>
  addPlay(now, delay, state.exercise?.nights ?? []);
