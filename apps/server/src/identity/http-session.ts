import {
  createParamDecorator,
  ForbiddenException,
  Injectable,
  UnauthorizedException,
  type ExecutionContext,
  type NestMiddleware,
} from '@nestjs/common';
import { keysOf, type Person, type State } from '@tocsin/engine';
import type { NextFunction, Request, Response } from 'express';
import { Exercises } from '../exercises/exercises';
import { COOKIE, COOKIE_OPTIONS, Sessions, type Session } from './sessions';

export interface TocsinRequest extends Request {
  session?: Session;
}

/** Finds the session of each request; a change asked for by another site is refused. */
@Injectable()
export class SessionMiddleware implements NestMiddleware {
  constructor(private readonly sessions: Sessions) {}

  async use(request: TocsinRequest, _response: Response, next: NextFunction): Promise<void> {
    const { origin, host } = request.headers;
    const changes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (changes && origin && hostOf(origin) !== host) return next(new ForbiddenException('another-origin'));
    request.session = await this.sessions.find(request.cookies?.[COOKIE]);
    next();
  }
}

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined;

/** The session of a request, if it has one. */
export const CurrentSession = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<TocsinRequest>().session,
);

/** The session of a request; a browser without one gets one. */
export async function sessionFor(
  request: TocsinRequest,
  response: Response,
  sessions: Sessions,
): Promise<Session> {
  if (request.session) return request.session;
  const token = await sessions.open();
  response.cookie(COOKIE, token, COOKIE_OPTIONS);
  return (request.session = (await sessions.find(token))!);
}

/** @throws UnauthorizedException when nobody is signed in. */
export function accountOf(session: Session | undefined): { id: string; name: string } {
  if (!session?.account) throw new UnauthorizedException('not-signed-in');
  return session.account;
}

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
