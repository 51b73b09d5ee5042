import type { Playable } from '@tocsin/plan';
import type { Address } from '@tocsin/scenario';
import type { z } from 'zod';
import { organisationOf } from '../audience';
import { addPlay } from './clock';
import type { Draft, Part } from './events';
import { receives } from '../addresses/parties';
import { Rejected } from './rejected';
import type { Script } from './script';
import type { InjectState, Message, Person, State } from './state';

/** What a command is decided on: the exercise as it stands, who commands, and when. Nothing else may be read. */
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

/** Defines a command: its fields, who may give it, and what then happens (or why not: `Rejected`). */
export const command = <const T extends string, S extends z.ZodRawShape>(kind: CommandKind<T, S>) => kind;

export const CONTROL = ['facilitator', 'local-controller'] as const;
export const PLAYERS = ['participant', 'simulator'] as const;
export const PEOPLE = [...CONTROL, ...PLAYERS, 'evaluator', 'observer'] as const;

/** The one who commands. @throws Rejected when it is nobody of this exercise. */
export function whoever({ person }: Situation): Person {
  if (!person) throw new Rejected('not-enrolled', 'You are not enrolled in this exercise.');
  return person;
}

export function mustRun({ state }: Situation): void {
  if (state.standing === 'ended') throw new Rejected('ended', 'The exercise has ended.');
  if (state.standing !== 'running') throw new Rejected('not-running', 'The exercise has not started.');
}

/** A message that the one who commands has received, or sent. Another's does not exist for them. */
export function messageOf(id: string, situation: Situation): Message {
  const { state } = situation;
  const message = state.messages[id];
  const person = whoever(situation);
  const to = [...(message?.to ?? []), ...(state.injects[message?.inject ?? 0]?.released?.to ?? [])];
  const mine =
    message &&
    (message.person === person.id || receives(person, message.person ? [...to, message.from] : to));
  if (!message || !(mine || CONTROL.some((part) => part === person.part)))
    throw new Rejected('unknown-message', `There is no message ${id}.`);
  return message;
}

/** An exercise time `delay` milliseconds of play from now. */
export const soon = (delay: number, { state, now }: Pick<Situation, 'state' | 'now'>): number =>
  addPlay(now, delay, state.exercise?.nights ?? []);

/** A planned inject that the one who commands may steer: a local controller only within their organisation. */
export function injectOf(number: number, situation: Situation): InjectState {
  const inject = situation.state.injects[number];
  if (!inject) throw new Rejected('unknown-inject', `There is no inject ${number}.`);
  mustReach(inject.to ?? inject.recipients, situation);
  return inject;
}

/** @throws Rejected when a local controller reaches beyond their organisation. */
export function mustReach(recipients: readonly Address[], { person, state }: Situation): void {
  if (person?.part !== 'local-controller') return;
  if (!recipients.every((to) => organisationOf(to, state) === person.organisation))
    throw new Rejected(
      'not-allowed',
      'A local controller steers only the injects of their own organisation.',
    );
}

/** @throws Rejected when the inject has been released: what was received stays received. */
export function mustBeToCome({ number, standing }: InjectState): void {
  if (standing === 'released')
    throw new Rejected('already-released', `Inject ${number} has already been released.`);
}
