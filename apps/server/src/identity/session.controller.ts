import type { Response } from 'express';
import {
  Controller,
  Get,
  GoneException,
  Logger,
  Param,
  Post,
  Req,
  Res,
  UnauthorizedException,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { MINUTE } from '@tocsin/words';
import { z } from 'zod';
import { Audited, note } from '../audit/audited';
import { Accounts } from './accounts';
import { signIn, type TocsinRequest } from './http-session';
import { newPassword } from './password-rules';
import { ParsedBody } from './parsed-body';
import { Sessions } from './sessions';
import { Totp } from './factors/totp';
import { SignInBrake } from './sign-in-brake';

const name = z.string().trim().min(1).max(120);
const email = z.email().max(200);
const credentials = z.strictObject({
  email,
  password: z.string().max(256),
  /** Of the app, or on paper, where the account asks for one. */
  code: z.string().max(40).optional(),
});
const setUp = z.strictObject({ token: z.string().max(100), name, email, password: newPassword });

/** How an account signs in and out. */
@ApiTags('session')
@Controller('api/session')
export class SessionController {
  private readonly logger = new Logger('sign-in');

  constructor(
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    private readonly brake: SignInBrake,
    private readonly totp: Totp,
  ) {}

  @Post('sign-in')
  @Audited('signed-in')
  async signIn(
    @Req() request: TocsinRequest,
    @Res({ passthrough: true }) response: Response,
    @ParsedBody(credentials) body: z.output<typeof credentials>,
  ) {
    let refusal = 'wrong-password';
    const account = await this.brake.attempt(body.email, request.ip ?? '', async () => {
      const known = await this.accounts.check(body.email, body.password);
      if (!known || !(await this.totp.isOn(known.id))) return known;
      // It is no wrong try, and makes up for none.
      if (!body.code) throw new UnauthorizedException('code-needed');
      refusal = 'wrong-code';
      return (await this.totp.check(known.id, body.code)) ? known : undefined;
    });
    if (!account) {
      this.logger.warn({ address: request.ip }, refusal);
      throw new UnauthorizedException(refusal);
    }
    await signIn(request, response, this.sessions, account.id);
    return account;
  }

  /** Whether a set-up link can still be used; it is not used by looking. */
  @Get('set-up/:token')
  async look(@Param('token') token: string) {
    return { state: (await this.accounts.isOpen(token)) ? 'open' : 'used' };
  }

  @Post('set-up')
  @Audited('account-made')
  @Throttle({ default: { limit: 10, ttl: MINUTE } })
  async setUp(
    @Req() request: TocsinRequest,
    @Res({ passthrough: true }) response: Response,
    @ParsedBody(setUp) body: z.output<typeof setUp>,
  ) {
    const account = await this.accounts.setUp(body.token, body.name, body.email, body.password);
    if (!account) throw new GoneException('link-used');
    await signIn(request, response, this.sessions, account.id);
    note(request, { to: account.id });
    return account;
  }

  @Post('sign-out')
  @Audited('signed-out')
  async signOut(@Req() request: TocsinRequest, @Res({ passthrough: true }) response: Response) {
    if (request.session) await this.sessions.end({ id: request.session.id }, 'signed-out');
    this.sessions.cookie.takeBack(response);
    return {};
  }
}
