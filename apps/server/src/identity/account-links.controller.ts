import type { Response } from 'express';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Audited, note } from '../audit/audited';
import { AccountLinks } from './account-links';
import { Accounts } from './accounts';
import { signIn, type TocsinRequest } from './http-session';
import { newPassword } from './password-rules';
import { ParsedBody } from './parsed-body';
import { Sessions } from './sessions';

const use = z.strictObject({
  name: z.string().trim().min(1).max(120).optional(),
  password: newPassword,
});

/** Links to an account, for whoever was sent one. */
@ApiTags('account')
@Controller('api/account-links/:token')
export class AccountLinksController {
  constructor(
    private readonly links: AccountLinks,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
  ) {}

  /** Says what the link is for. It uses nothing up: mail scanners look at links, too. */
  @Get()
  look(@Param('token') token: string) {
    return this.links.look(token);
  }

  @Post()
  @Audited('account-made')
  async use(
    @Req() request: TocsinRequest,
    @Res({ passthrough: true }) response: Response,
    @Param('token') token: string,
    @ParsedBody(use) body: z.output<typeof use>,
  ) {
    const { account, link } = await this.accounts.useLink(token, body);
    if (link.accountId) await this.sessions.end({ accountId: account.id }, 'revoked');
    note(request, { to: account.id, after: { role: link.role } });
    if (link.accountId) note(request, { act: 'password-reset' });
    await signIn(request, response, this.sessions, account.id);
    return { name: account.name };
  }
}
