import type { Response } from 'express';
import { Controller, Get, Patch, Post, Req, Res, UnauthorizedException } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Not } from 'typeorm';
import { z } from 'zod';
import { AuditLog } from '../audit/audit-log';
import { Accounts } from './accounts';
import { accountOf, actorOf, signIn, type TocsinRequest } from './http-session';
import { newPassword } from './password-rules';
import { ParsedBody } from './parsed-body';
import { Sessions } from './sessions';
import { SignInBrake } from './sign-in-brake';

const own = z.strictObject({ name: z.string().trim().min(1).max(120) });
const password = z.strictObject({ current: z.string().max(256), password: newPassword });

/** What somebody does with their own account. */
@ApiTags('account')
@Controller('api/account')
export class OwnAccountController {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly brake: SignInBrake,
    private readonly audit: AuditLog,
  ) {}

  @Get()
  async show(@Req() { session }: TocsinRequest) {
    const { name, email, role } = (await this.accounts.find(accountOf(session).id))!;
    return { name, email, role };
  }

  @Patch()
  async rename(@Req() request: TocsinRequest, @ParsedBody(own) { name }: z.output<typeof own>) {
    const account = accountOf(request.session);
    await this.accounts.rename(account.id, name);
    const [before, after] = [{ name: account.name }, { name }];
    await this.audit.record({ act: 'account-renamed', by: actorOf(request), to: account.id, before, after });
    return {};
  }

  /** A new password, for whoever knows the current one; every other session of the account ends. */
  @Post('password')
  async changePassword(
    @Req() request: TocsinRequest,
    @Res({ passthrough: true }) response: Response,
    @ParsedBody(password) { current, password: wanted }: z.output<typeof password>,
  ) {
    const by = actorOf(request);
    const { id } = accountOf(request.session);
    const { email } = (await this.accounts.find(id))!;
    const right = await this.brake.attempt(email, by.address, () => this.accounts.check(email, current));
    if (!right) throw new UnauthorizedException('wrong-password');
    await this.accounts.setPassword(id, wanted);
    await signIn(request, response, this.sessions, id);
    await this.sessions.end({ accountId: id, id: Not(request.session!.id) }, 'revoked');
    await this.audit.record({ act: 'password-changed', by, to: id });
    return {};
  }
}
