import { ForbiddenException, Injectable, UnauthorizedException } from '@nestjs/common';
import { keysOf, type Person, type State } from '@tocsin/engine';
import type { TocsinRequest } from '../identity/http-session';
import { Exercises } from './exercises';

/** A seat in an exercise, as a request speaks for it. */
export interface Seat {
  exercise: string;
  person: Person;
  keys: string[];
  state: State;
}

/** Checks which seat a request speaks for. */
@Injectable()
export class Seats {
  constructor(private readonly exercises: Exercises) {}

  /** @throws UnauthorizedException, ForbiddenException when the session does not hold the seat, or it is in another exercise. */
  async of(request: TocsinRequest, exercise: string): Promise<Seat> {
    const id = request.header('x-tocsin-seat') ?? String(request.query['seat'] ?? '');
    if (!request.session) throw new UnauthorizedException('not-signed-in');
    if (!request.session.seats.includes(id)) throw new ForbiddenException('not-your-seat');
    const held = /^[0-9a-f-]{36}$/.test(exercise) ? await this.exercises.get(exercise) : undefined;
    const person = held?.state.people[id];
    if (!held || !person) throw new ForbiddenException('not-enrolled');
    return { exercise, person, keys: keysOf(person), state: held.state };
  }
}
