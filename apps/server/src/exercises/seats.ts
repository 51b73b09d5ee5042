import type { Address } from '@tocsin/scenario';
import { ForbiddenException, Injectable, UnauthorizedException } from '@nestjs/common';
import { keysOf, type Person, type State } from '@tocsin/engine';
import type { TocsinRequest } from '../identity/http-session';
import { canonicalId } from '../ids';
import { EventLog } from './event-log';
import { Exercises } from './exercises';
import type { RunningExercise } from './running-exercise';

/** A seat in an exercise, as a request speaks for it. */
export interface Seat {
  exercise: string;
  person: Person;
  keys: Address[];
  state: State;
}

/** Checks which seat a request speaks for. */
@Injectable()
export class Seats {
  constructor(
    private readonly exercises: Exercises,
    private readonly log: EventLog,
  ) {}

  /**
   * The exercise in which somebody of these seats takes part; undefined for all others.
   * An exercise is loaded only for those who take part in it.
   */
  async enter(exercise: string, seats: readonly string[]): Promise<RunningExercise | undefined> {
    const takesPart = (held?: RunningExercise) => seats.some((seat) => held?.state.people[seat]);
    const held = this.exercises.peek(exercise);
    if (held && takesPart(held)) return this.exercises.get(exercise);
    if (seats.length === 0) return undefined;
    const enrolments = await this.log.enrolments(seats);
    if (!enrolments.some((enrolled) => enrolled.exercise === exercise)) return undefined;
    const loaded = await this.exercises.get(exercise);
    // Enrolled by another server a moment ago.
    if (!takesPart(loaded)) await loaded?.catchUp();
    return loaded;
  }

  /** For those who facilitate the exercise by one of their session's seats. @throws ForbiddenException for all others */
  async facilitate(request: TocsinRequest, exercise: string): Promise<State> {
    const { session } = request;
    const state = (await this.enter(exercise, session?.seats ?? []))?.state;
    const own = session?.seats.find((seat) => state?.people[seat]?.part === 'facilitator');
    if (!state || !own) throw new ForbiddenException('not-a-facilitator');
    request.actsAs = own;
    return state;
  }

  /** @throws UnauthorizedException, ForbiddenException when the session does not hold the seat, or it is in another exercise. */
  async of(request: TocsinRequest, exercise: string): Promise<Seat> {
    const id = canonicalId(request.header('x-tocsin-seat') ?? String(request.query['seat'] ?? '')) ?? '';
    if (!request.session) throw new UnauthorizedException('not-signed-in');
    if (!request.session.seats.includes(id)) throw new ForbiddenException('not-your-seat');
    const state = (await this.enter(exercise, [id]))?.state;
    const person = state?.people[id];
    if (!person) throw new ForbiddenException('not-enrolled');
    request.actsAs = id;
    return { exercise, person, keys: keysOf(person), state };
  }
}
