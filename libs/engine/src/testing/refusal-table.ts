import { describe, expect, it } from '@jest/globals';
import type { Playable } from '@tocsin/plan';
import { ZodError } from 'zod';
import { Rejected, type RejectionCode } from '../core/rejected';
import type { CommandBody, CommandType } from '../machine/decide';
import { castOf } from './audience-table';
import type { Played } from './played';

/** What comes of a command: something happens, nothing is left to be done, a field is wrong, or why it is refused. */
export type Outcome = 'done' | 'nothing' | 'malformed' | RejectionCode;

type Fields<T extends CommandType> = Omit<Extract<CommandBody, { type: T }>, 'type'>;

/** A command, by whom it is given, and what has happened before. */
interface Attempt<T extends CommandType, G> {
  scenario?: Playable;
  /** Whether the exercise has started: yes, unless it says no. */
  started?: boolean;
  /** What has happened before. What it returns, such as an id, is there for the fields of the command. */
  given?: (played: Played) => G;
  /** What happens after that. */
  after?: (played: Played, given: G) => unknown;
  by: string;
  fields: (given: G) => Fields<T>;
}

/** In what a command differs from one that is carried out. */
interface Difference<T extends CommandType, G> extends Partial<Attempt<T, G>> {
  when: string;
  /** Fields that have other values. */
  with?: Partial<Record<keyof Fields<T>, unknown>>;
}

/** A command that is carried out, and beside it what comes of those that differ from it in one thing. */
export interface Refusals<T extends CommandType, G> extends Attempt<T, G> {
  but: readonly (readonly [Outcome, Difference<T, G>])[];
}

/** Gives each command of a table in an exercise of its own, in which the whole cast takes part. */
export const describeRefusals =
  <T extends CommandType>(type: T) =>
  <G>({ but, ...attempt }: Refusals<T, G>): void =>
    describe(type, () => {
      it('is carried out', () => expect(outcomeOf(type, attempt)).toBe('done'));
      for (const [outcome, difference] of but)
        it(`${difference.when} → ${outcome}`, () =>
          expect(outcomeOf(type, { ...attempt, ...difference })).toBe(outcome));
    });

function outcomeOf<T extends CommandType, G>(
  type: T,
  attempt: Attempt<T, G> & Omit<Difference<T, G>, 'when'>,
): Outcome {
  const { scenario, started = true, given, after, by, fields, with: other } = attempt;
  const played = castOf(scenario);
  if (started) played.do({ type: 'StartExercise' }, 'facilitator');
  const made = given?.(played) as G;
  after?.(played, made);
  const before = played.state.seq;
  try {
    const events = played.do({ type, ...fields(made), ...other } as unknown as CommandBody, by);
    return events.length > 0 ? 'done' : 'nothing';
  } catch (error) {
    expect(played.state.seq).toBe(before);
    if (error instanceof Rejected) return error.code;
    if (error instanceof ZodError) return 'malformed';
    throw error;
  }
}

/** ENDEX, after which most things are refused. */
export const ended = (played: Played): void => void played.do({ type: 'EndExercise' }, 'facilitator');
