import { ForbiddenException, Injectable, UnauthorizedException, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Origins } from '../edge/origins';
import type { Actor } from '../audit/audit-log';
import type { Account } from './accounts';
import { deviceOf } from './device';
import { mayAdminister, mayPlan } from './roles';
import { Sessions, type Session } from './sessions';

export interface TocsinRequest extends Request {
  session?: Session;
  /** The person as whom it acts in an exercise. */
  actsAs?: string;
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
    const session = await this.sessions.find(this.sessions.cookie.tokenIn(request.headers.cookie));
    if (session) await this.sessions.use(session, deviceOf(request));
    request.session = session;
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
  return keep(request, response, sessions, await sessions.open(deviceOf(request)));
}

/** Signs an account in at a browser: its rights change, so that its session is another from now on. */
export async function signIn(
  request: TocsinRequest,
  response: Response,
  sessions: Sessions,
  account: string,
  providerSession?: string,
): Promise<Session> {
  const token = await sessions.renew(request.session, deviceOf(request), account, providerSession);
  return keep(request, response, sessions, token);
}

async function keep(
  request: TocsinRequest,
  response: Response,
  sessions: Sessions,
  token: string,
): Promise<Session> {
  sessions.cookie.give(response, token);
  return (request.session = (await sessions.find(token))!);
}

/** @throws UnauthorizedException when nobody is signed in. */
export function accountOf(session: Session | undefined): Account {
  if (!session?.account) throw new UnauthorizedException('not-signed-in');
  return session.account;
}

/** An account that may make exercises. @throws UnauthorizedException, ForbiddenException */
export function plannerOf(session: Session | undefined): Account {
  const account = accountOf(session);
  if (!mayPlan(account.role)) throw new ForbiddenException('not-a-planner');
  return account;
}

/** An account that may keep accounts. @throws UnauthorizedException, ForbiddenException */
export function administratorOf(session: Session | undefined): Account {
  const account = accountOf(session);
  if (!mayAdminister(account.role)) throw new ForbiddenException('not-an-administrator');
  return account;
}

/** Who asks, as the audit log names them. */
export const actorOf = ({ session, actsAs, ip = '' }: TocsinRequest): Actor => ({
  id: session?.account?.id ?? actsAs ?? 'nobody',
  name: session?.account?.name ?? '',
  address: ip,
});
