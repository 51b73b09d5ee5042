import { ForbiddenException, Injectable, UnauthorizedException, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Origins } from '../edge/origins';
import { Sessions, type Session } from './sessions';

export interface TocsinRequest extends Request {
  session?: Session;
}

/** Finds the session of each request; a change asked for by another site is refused. */
@Injectable()
export class SessionMiddleware implements NestMiddleware {
  constructor(
    private readonly sessions: Sessions,
    private readonly origins: Origins,
  ) {}

  async use(request: TocsinRequest, _response: Response, next: NextFunction): Promise<void> {
    const changes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (changes && this.origins.isFromElsewhere(request))
      return next(new ForbiddenException('another-origin'));
    request.session = await this.sessions.find(this.sessions.cookie.tokenIn(request.headers.cookie));
    next();
  }
}

/** The session of a request; a browser without one gets one. */
export async function sessionFor(
  request: TocsinRequest,
  response: Response,
  sessions: Sessions,
): Promise<Session> {
  if (request.session) return request.session;
  const token = await sessions.open();
  sessions.cookie.give(response, token);
  return (request.session = (await sessions.find(token))!);
}

/** @throws UnauthorizedException when nobody is signed in. */
export function accountOf(session: Session | undefined): { id: string; name: string } {
  if (!session?.account) throw new UnauthorizedException('not-signed-in');
  return session.account;
}
