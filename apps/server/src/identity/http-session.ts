import { ForbiddenException, Injectable, UnauthorizedException, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { IncomingHttpHeaders } from 'node:http';
import { COOKIE, COOKIE_OPTIONS, Sessions, tokenIn, type Session } from './sessions';

export interface TocsinRequest extends Request {
  session?: Session;
}

/** Finds the session of each request; a change asked for by another site is refused. */
@Injectable()
export class SessionMiddleware implements NestMiddleware {
  constructor(private readonly sessions: Sessions) {}

  async use(request: TocsinRequest, _response: Response, next: NextFunction): Promise<void> {
    const changes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (changes && isFromElsewhere(request.headers)) return next(new ForbiddenException('another-origin'));
    request.session = await this.sessions.find(tokenIn(request.headers.cookie));
    next();
  }
}

/** Whether a browser says that another site's page asks. */
const isFromElsewhere = ({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean =>
  site === 'cross-site' || ![undefined, `http://${host}`, `https://${host}`].includes(origin);

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
