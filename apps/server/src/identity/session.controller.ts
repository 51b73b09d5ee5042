import type { Response } from 'express';
import { Controller, GoneException, Post, Req, Res, UnauthorizedException } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { MINUTE } from '@tocsin/words';
import { z } from 'zod';
import { Accounts } from './accounts';
import { signIn, type TocsinRequest } from './http-session';
import { ParsedBody } from './parsed-body';
import { Sessions } from './sessions';

const name = z.string().trim().min(1).max(120);
const email = z.email().max(200);
const password = z.string().min(12, 'at least 12 characters').max(200);
const credentials = z.strictObject({ email, password: z.string().max(200) });
const setUp = z.strictObject({ token: z.string().max(100), name, email, password });

/** How an account signs in and out. */
@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
  ) {}

  @Post('sign-in')
  @Throttle({ default: { limit: 10, ttl: MINUTE } })
  async signIn(
    @Req() request: TocsinRequest,
    @Res({ passthrough: true }) response: Response,
    @ParsedBody(credentials) body: z.output<typeof credentials>,
  ) {
    const account = await this.accounts.check(body.email, body.password);
    if (!account) throw new UnauthorizedException('wrong-password');
    await signIn(request, response, this.sessions, account.id);
    return account;
  }

  @Post('set-up')
  @Throttle({ default: { limit: 10, ttl: MINUTE } })
  async setUp(
    @Req() request: TocsinRequest,
    @Res({ passthrough: true }) response: Response,
    @ParsedBody(setUp) body: z.output<typeof setUp>,
  ) {
    const account = await this.accounts.setUp(body.token, body.name, body.email, body.password);
    if (!account) throw new GoneException('link-used');
    await signIn(request, response, this.sessions, account.id);
    return account;
  }

  @Post('sign-out')
  async signOut(@Req() { session }: TocsinRequest, @Res({ passthrough: true }) response: Response) {
    if (session) await this.sessions.end({ id: session.id }, 'signed-out');
    this.sessions.cookie.takeBack(response);
    return {};
  }
}
