import type { Response } from 'express';
import { Controller, Get, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Not } from 'typeorm';
import { z } from 'zod';
import { Audited, note } from '../audit/audited';
import { Accounts } from './accounts';
import { accountOf, signIn, type TocsinRequest } from './http-session';
import { newPassword } from './password-rules';
import { ParsedBody } from './parsed-body';
import { Sessions } from './sessions';
import { Totp } from './factors/totp';
import { OwnPassword } from './own-password';

const named = z.strictObject({ name: z.string().trim().min(1).max(120) });
const password = z.strictObject({ current: z.string().max(256), password: newPassword });

/** What somebody does with their own account. */
@ApiTags('account')
@Controller('api/account')
export class OwnAccountController {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly own: OwnPassword,
    private readonly totp: Totp,
  ) {}

  @Get()
  async show(@Req() { session }: TocsinRequest) {
    const { id, name, email, role, organisation, passwordHash } = (await this.accounts.find(
      accountOf(session).id,
    ))!;
    return {
      name,
      email,
      role,
      organisation,
      hasPassword: passwordHash !== null,
      totp: await this.totp.isOn(id),
      recoveryCodes: await this.totp.codesLeft(id),
    };
  }

  @Patch()
  @Audited('account-renamed', 'name')
  async rename(@Req() request: TocsinRequest, @ParsedBody(named) { name }: z.output<typeof named>) {
    const account = accountOf(request.session);
    await this.accounts.rename(account.id, name);
    note(request, { to: account.id, before: { name: account.name } });
    return {};
  }

  /** A new password, for whoever knows the current one; every other session of the account ends. */
  @Post('password')
  @Audited('password-changed')
  async changePassword(
    @Req() request: TocsinRequest,
    @Res({ passthrough: true }) response: Response,
    @ParsedBody(password) { current, password: wanted }: z.output<typeof password>,
  ) {
    const { id } = await this.own.proven(request, current);
    await this.accounts.setPassword(id, wanted);
    await signIn(request, response, this.sessions, id);
    await this.sessions.end({ accountId: id, id: Not(request.session!.id) }, 'revoked');
    note(request, { to: id });
    return {};
  }
}
