import { Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Audited, NotAudited } from '../../audit/audited';
import { accountOf, type TocsinRequest } from '../http-session';
import { OwnPassword } from '../own-password';
import { ParsedBody } from '../parsed-body';
import { Totp } from './totp';

const password = z.strictObject({ password: z.string().max(256) });
const confirmation = z.strictObject({ code: z.string().max(40) });

/** An app that shows codes, as the second factor of one's own account. */
@ApiTags('account')
@Controller('api/account/totp')
export class TotpController {
  constructor(
    private readonly totp: Totp,
    private readonly own: OwnPassword,
  ) {}

  @Post()
  @NotAudited('nothing changes before a code was seen')
  async begin(@Req() request: TocsinRequest, @ParsedBody(password) body: z.output<typeof password>) {
    const { id, email } = await this.own.proven(request, body.password);
    return this.totp.begin(id, email);
  }

  @Post('confirmation')
  @Audited('second-factor-added')
  async confirm(
    @Req() { session }: TocsinRequest,
    @ParsedBody(confirmation) { code }: z.output<typeof confirmation>,
  ) {
    return { recoveryCodes: await this.totp.confirm(accountOf(session).id, code) };
  }

  @Post('removal')
  @Audited('second-factor-removed')
  async remove(@Req() request: TocsinRequest, @ParsedBody(password) body: z.output<typeof password>) {
    const { id } = await this.own.proven(request, body.password);
    await this.totp.remove(id);
    return {};
  }
}
